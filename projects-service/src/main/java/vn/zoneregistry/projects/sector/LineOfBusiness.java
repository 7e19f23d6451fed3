package vn.zoneregistry.projects.sector;

import jakarta.validation.constraints.NotNull;
import vn.zoneregistry.domain.SectorCode;

/**
 * A line of business: a section ({@code C}), a division ({@code C16}) or something deeper ({@code C1610}).
 *
 * @param scheme the classification that the code belongs to
 */
public record LineOfBusiness(
        @NotNull SectorScheme scheme, @NotNull @SectorCode String code) {

    private static final int DIVISION_LENGTH = 3;

    /** The section or division that stands in the catalogue: the code itself, or the division above a deeper one. */
    LineOfBusiness catalogued() {
        return code.length() <= DIVISION_LENGTH ? this : new LineOfBusiness(scheme, code.substring(0, DIVISION_LENGTH));
    }
}
