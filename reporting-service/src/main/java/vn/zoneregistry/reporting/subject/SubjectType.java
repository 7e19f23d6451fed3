package vn.zoneregistry.reporting.subject;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a figure can be about, written as the path segment of its resource: {@code projects}, {@code zones}, {@code provinces}. */
public enum SubjectType {
    PROJECTS,
    ZONES,
    PROVINCES;

    @JsonValue
    public String segment() {
        return name().toLowerCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return segment();
    }

    public static Optional<SubjectType> find(String segment) {
        return Arrays.stream(values())
                .filter(type -> type.segment().equals(segment))
                .findFirst();
    }
}
