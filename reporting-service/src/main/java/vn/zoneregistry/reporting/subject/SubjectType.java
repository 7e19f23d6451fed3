package vn.zoneregistry.reporting.subject;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What a figure can be about, written as the path segment of its resource: {@code projects}, {@code zones}, {@code provinces}. */
public enum SubjectType {
    PROJECTS,
    ZONES,
    PROVINCES,
    /** All provinces together, which nobody reports for. */
    COUNTRY;

    @JsonValue
    public String segment() {
        return name().toLowerCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return segment();
    }

    /** What figures and targets can be entered for. */
    public static Optional<SubjectType> find(String segment) {
        return Stream.of(PROJECTS, ZONES, PROVINCES)
                .filter(type -> type.segment().equals(segment))
                .findFirst();
    }
}
