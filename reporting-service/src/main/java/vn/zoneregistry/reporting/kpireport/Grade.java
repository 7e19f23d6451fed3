package vn.zoneregistry.reporting.kpireport;

/** How final a figure is, in the grades of article 48 of the Statistics Law. */
public enum Grade {
    /** ước tính */
    ESTIMATE,
    /** sơ bộ */
    PRELIMINARY,
    /** chính thức */
    OFFICIAL
}
