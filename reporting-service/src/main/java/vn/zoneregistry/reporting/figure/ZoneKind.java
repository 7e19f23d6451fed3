package vn.zoneregistry.reporting.figure;

/** Which law a zone's land follows: clusters Decree 32/2024, all others Decree 35/2022. */
public enum ZoneKind {
    CLUSTER,
    PARK;

    /** @param zoneType the type as zones-service names it */
    public static ZoneKind of(String zoneType) {
        return "INDUSTRIAL_CLUSTER".equals(zoneType) ? CLUSTER : PARK;
    }
}
