package vn.zoneregistry.projects.project;

import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a project makes or offers.
 *
 * @param designCapacity how much of it a year at full capacity, in {@code unit}; null where it is not known
 */
public record Product(
        @NotNull @Size(max = 300) String name,

        @PositiveOrZero @Digits(integer = 18, fraction = 4) @Schema(nullable = true)
        BigDecimal designCapacity,

        @Size(max = 50) @Schema(nullable = true) String unit) {

    public Product {
        designCapacity = Figures.plain(designCapacity);
    }
}
