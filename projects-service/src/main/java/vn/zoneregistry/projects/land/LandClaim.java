package vn.zoneregistry.projects.land;

import java.math.BigDecimal;
import java.util.UUID;

/**
 * Which land a project claims.
 *
 * @param phaseId null for the zone at large
 * @param areaHa hectares, above 0, at most 4 decimals
 */
public record LandClaim(UUID zoneId, UUID phaseId, BigDecimal areaHa) {

    public LandClaim {
        areaHa = areaHa.stripTrailingZeros();
    }
}
