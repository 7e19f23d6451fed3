package vn.zoneregistry.reporting.subject;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A subject as reports and targets show it. */
@Schema(name = "SubjectName")
public record SubjectName(
        @Schema(
                implementation = String.class,
                enumeration = {"projects", "zones", "provinces"})
        SubjectType type,

        String id,
        String name) {}
