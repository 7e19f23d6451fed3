package vn.zoneregistry.zones.zone;

import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.zoneregistry.kit.Bilingual;

/** Something about a resource that is allowed but looks wrong. */
@Schema(name = "Warning")
public record Warning(
        String code, @Schema(type = SchemaType.STRING) Bilingual message) {}
