package vn.zoneregistry.projects.sector;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A section or division of the catalogue.
 *
 * @param parentCode the section of a division, null for a section
 */
@Schema(name = "Sector")
public record Sector(
        SectorScheme scheme,
        String code,
        Level level,
        @Schema(nullable = true) String parentCode,
        String name,
        String nameEn) {

    /** How deep a sector lies. */
    public enum Level {
        SECTION,
        DIVISION
    }
}
