package vn.zoneregistry.zones.zone;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.zoneregistry.domain.TaxCode;

/** The enterprise that builds and runs the infrastructure. */
public record Developer(
        @NotNull @Size(max = 300) String name,
        @TaxCode @Schema(nullable = true) String taxCode) {

    /** {@code null} where there is no name, as in a database row without a developer. */
    public static Developer ofNullable(String name, String taxCode) {
        return name == null ? null : new Developer(name, taxCode);
    }
}
