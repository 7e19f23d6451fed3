package vn.zoneregistry.domain;

/** How exact a published figure is: the article's own word, kept with the figure wherever it goes. */
public enum Qualifier {
    EXACT,
    /** khoảng */
    ABOUT,
    /** hơn, trên */
    OVER,
    /** gần */
    NEARLY,
    /** ít nhất */
    AT_LEAST,
    /** từ */
    FROM
}
