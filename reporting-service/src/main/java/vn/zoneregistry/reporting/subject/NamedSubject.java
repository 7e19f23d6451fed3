package vn.zoneregistry.reporting.subject;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a report is about; {@code id} tells units of the same code apart, and is {@code VN} for the whole country. */
@Schema(name = "Subject")
public record NamedSubject(
        @Schema(
                implementation = String.class,
                enumeration = {"projects", "zones", "provinces", "country"})
        SubjectType type,

        String id,
        @Schema(nullable = true) String code,
        String name,
        @Schema(nullable = true) String nameEn) {

    /** All provinces together. */
    public static final NamedSubject COUNTRY = new NamedSubject(SubjectType.COUNTRY, "VN", null, "Cả nước", "Viet Nam");

    public Reference reference() {
        return new Reference(type, id, code, name);
    }

    public SubjectKey key() {
        return new SubjectKey(type, id);
    }
}
