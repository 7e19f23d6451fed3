package vn.zoneregistry.reporting.territory;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * A project as the registry knows it.
 *
 * @param sector code of its first line of business, {@code null} where none is known
 */
public record ProjectRow(
        String id,
        String code,
        String name,
        String zoneId,
        String legalStatus,
        String capitalOrigin,
        LocalDate registeredOn,
        LocalDate endedOn,
        BigDecimal registeredCapitalVnd,
        String sector) {}
