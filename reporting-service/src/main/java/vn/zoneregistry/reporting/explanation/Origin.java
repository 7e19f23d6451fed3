package vn.zoneregistry.reporting.explanation;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Where an operand can be read.
 *
 * @param service whose path it is
 * @param path to be asked with the {@code asOf} of the question, where that has one
 * @param id of the report or the target, {@code null} for a register
 * @param version of the report or the target, {@code null} for a register
 * @param position in the register's event feed, up to which the figure knows all events; {@code null} for what is
 *     no register, and where {@code asOf} says it
 */
@Schema(name = "Origin")
public record Origin(
        String service,
        String path,
        @Schema(nullable = true) String id,
        @Schema(nullable = true) Integer version,
        @Schema(nullable = true) String position) {}
