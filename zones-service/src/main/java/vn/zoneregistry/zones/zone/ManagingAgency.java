package vn.zoneregistry.zones.zone;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who manages the zone: the zone board or the department of industry. */
public record ManagingAgency(
        @Size(max = 50) @Schema(nullable = true) String code,
        @NotNull @Size(max = 300) String name) {

    static ManagingAgency ofNullable(String code, String name) {
        return name == null ? null : new ManagingAgency(code, name);
    }
}
