package vn.zoneregistry.reporting.indicator;

import vn.zoneregistry.reporting.subject.SubjectType;

/** What kind of subject an indicator is reported for. */
public enum Level {
    PROJECT,
    ZONE,
    PROVINCE;

    public static Level of(SubjectType type) {
        return switch (type) {
            case PROJECTS -> PROJECT;
            case ZONES -> ZONE;
            case PROVINCES, COUNTRY -> PROVINCE;
        };
    }
}
