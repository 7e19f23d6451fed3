package vn.zoneregistry.reporting.subject;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A project, zone or administrative unit that a report names. */
@Schema(name = "Reference")
public record Reference(
        SubjectType type,
        String id,
        @Schema(nullable = true) String code,
        String name) {

    public SubjectKey key() {
        return new SubjectKey(type, id);
    }
}
