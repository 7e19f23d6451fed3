package vn.zoneregistry.projects.bridge;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.zoneregistry.domain.Decision;

/**
 * The registered capital of one project over time, as its dated facts tell it.
 *
 * @param registeredOn null where it is not known: the project then counts as registered before every day
 * @param endedOn null while the project lasts
 * @param capital dong, as it was first registered; null where it is not known
 * @param adjustments in their order, none dated before the one before
 */
record CapitalHistory(
        UUID projectId,
        String code,
        String name,
        UUID zoneId,
        LocalDate registeredOn,
        LocalDate endedOn,
        BigDecimal capital,
        List<Adjustment> adjustments,
        List<Decision> registeredBy,
        List<Decision> endedBy) {

    /**
     * An adjustment of the project, of its capital or of something else.
     *
     * @param capital dong, as it was from then on; null where it is not known
     */
    record Adjustment(UUID id, LocalDate on, BigDecimal capital, List<Decision> decisions) {}

    /** An adjustment cannot take effect before the registration, whatever day it bears. */
    LocalDate effect(Adjustment adjustment) {
        return registeredOn == null || adjustment.on().isAfter(registeredOn) ? adjustment.on() : registeredOn;
    }

    boolean registeredBefore(LocalDate day) {
        return registeredOn == null || registeredOn.isBefore(day);
    }

    boolean endedBefore(LocalDate day) {
        return endedOn != null && endedOn.isBefore(day);
    }

    /** The capital at the end of a day on which the project was registered; null where it is not known. */
    BigDecimal capitalOn(LocalDate day) {
        var known = capital;
        for (var adjustment : adjustments) {
            if (!effect(adjustment).isAfter(day)) {
                known = adjustment.capital();
            }
        }
        return known;
    }
}
