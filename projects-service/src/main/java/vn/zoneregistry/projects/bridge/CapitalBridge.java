package vn.zoneregistry.projects.bridge;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.zoneregistry.domain.Decision;

/**
 * How the registered capital came from what it was at the beginning of a period to what it was at its end: opening +
 * new + increased - decreased - ended = closing in dong, opening + new - ended = closing in projects. It follows from
 * dated facts alone and takes no clock.
 *
 * @param from first day of the period
 * @param to last day of the period
 * @param opening what was registered before {@code from} and had not ended
 * @param newlyRegistered at the capital of their registration
 * @param closing what was registered and had not ended at the end of {@code to}
 */
@Schema(name = "CapitalBridge")
public record CapitalBridge(
        LocalDate from,
        LocalDate to,
        Line opening,
        @JsonProperty("new") Line newlyRegistered,

        Line increased,
        Line decreased,
        Line ended,
        Line closing) {

    /**
     * One step of the bridge.
     *
     * @param projects how many of them there are in {@code items}
     * @param capitalVnd dong; a capital that is not known counts as none
     * @param projectsWithoutCapital how many of them have no known capital in dong
     */
    @Schema(name = "CapitalBridgeLine")
    public record Line(
            long projects,

            @JsonFormat(shape = JsonFormat.Shape.STRING) @Schema(type = SchemaType.STRING)
            BigDecimal capitalVnd,

            long projectsWithoutCapital,
            List<Item> items) {

        static Line of(List<Item> items) {
            var sum = items.stream().map(item -> amount(item.capitalVnd())).reduce(BigDecimal.ZERO, BigDecimal::add);
            return new Line(
                    items.stream().map(Item::projectId).distinct().count(),
                    plain(sum),
                    items.stream().filter(item -> item.capitalVnd() == null).count(),
                    items);
        }
    }

    /**
     * What one project contributes to a step.
     *
     * @param on the day of the registration, adjustment or end; null where it is not known
     * @param adjustmentId null but for an adjustment
     * @param capitalVnd dong: by how much the step moves the capital, never negative; null where it is not known
     * @param decisions behind it, as far as they are known
     */
    @Schema(name = "CapitalBridgeItem")
    public record Item(
            UUID projectId,
            @Schema(nullable = true) String code,
            String name,
            UUID zoneId,
            @Schema(nullable = true) LocalDate on,
            @Schema(nullable = true) UUID adjustmentId,

            @JsonFormat(shape = JsonFormat.Shape.STRING) @Schema(type = SchemaType.STRING, nullable = true)
            BigDecimal capitalVnd,

            List<Decision> decisions) {}

    static CapitalBridge of(List<CapitalHistory> histories, LocalDate from, LocalDate to) {
        var opening = new ArrayList<Item>();
        var registered = new ArrayList<Item>();
        var increased = new ArrayList<Item>();
        var decreased = new ArrayList<Item>();
        var ended = new ArrayList<Item>();
        var closing = new ArrayList<Item>();
        for (var history : histories) {
            if (history.endedBefore(from) || !history.registeredBefore(to.plusDays(1))) {
                continue;
            }
            if (history.registeredBefore(from)) {
                opening.add(standing(history, history.capitalOn(from.minusDays(1))));
            } else {
                registered.add(standing(history, history.capital()));
            }
            steps(history, from, to, increased, decreased);
            if (history.endedBefore(to.plusDays(1))) {
                ended.add(item(
                        history, history.endedOn(), null, history.capitalOn(history.endedOn()), history.endedBy()));
            } else {
                closing.add(standing(history, history.capitalOn(to)));
            }
        }
        return new CapitalBridge(
                from,
                to,
                Line.of(opening),
                Line.of(registered),
                Line.of(increased),
                Line.of(decreased),
                Line.of(ended),
                Line.of(closing));
    }

    /** The adjustments of the capital within the period, none after the end of the project. */
    private static void steps(
            CapitalHistory history, LocalDate from, LocalDate to, List<Item> increased, List<Item> decreased) {
        var before = amount(history.capital());
        for (var adjustment : history.adjustments()) {
            var on = history.effect(adjustment);
            var after = amount(adjustment.capital());
            var step = after.subtract(before);
            boolean counts = !on.isBefore(from)
                    && !on.isAfter(to)
                    && (history.endedOn() == null || !on.isAfter(history.endedOn()));
            if (counts && step.signum() != 0) {
                (step.signum() > 0 ? increased : decreased)
                        .add(item(history, on, adjustment.id(), plain(step.abs()), adjustment.decisions()));
            }
            before = after;
        }
    }

    private static Item standing(CapitalHistory history, BigDecimal capital) {
        return item(history, history.registeredOn(), null, capital, history.registeredBy());
    }

    private static Item item(
            CapitalHistory history, LocalDate on, UUID adjustment, BigDecimal capital, List<Decision> decisions) {
        return new Item(
                history.projectId(),
                history.code(),
                history.name(),
                history.zoneId(),
                on,
                adjustment,
                capital == null ? null : plain(capital),
                decisions);
    }

    private static BigDecimal amount(BigDecimal capital) {
        return capital == null ? BigDecimal.ZERO : capital;
    }

    /** Whole where it is whole, else with its two decimals. */
    private static BigDecimal plain(BigDecimal amount) {
        var bare = amount.stripTrailingZeros();
        return bare.setScale(bare.scale() > 0 ? 2 : 0);
    }
}
