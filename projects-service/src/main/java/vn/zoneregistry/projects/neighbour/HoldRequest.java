package vn.zoneregistry.projects.neighbour;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import vn.zoneregistry.domain.Decision;

/**
 * Land to be reserved or leased, as the land ledger of zones-service takes it.
 *
 * @param areaHa hectares
 * @param state {@code RESERVED} or {@code LEASED}
 */
public record HoldRequest(
        UUID zoneId,
        UUID phaseId,
        UUID projectId,
        String tenantName,
        BigDecimal areaHa,
        String state,
        LocalDate from,
        Decision decision) {}
