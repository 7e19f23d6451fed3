package vn.zoneregistry.domain;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Collection;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.zoneregistry.kit.Bilingual;
import vn.zoneregistry.kit.problem.Faults;
import vn.zoneregistry.kit.problem.ProblemCode;
import vn.zoneregistry.kit.problem.ProblemException;

/**
 * A move that a caller wants of something that has states.
 *
 * @param on the day on which it takes effect
 */
public record TransitionDraft<S extends Enum<S>>(
        @NotNull S to,
        @NotNull LocalDate on,
        @Size(max = 2000) @Schema(nullable = true) String reason,
        @Valid @Schema(nullable = true) Decision decision) {

    /** @throws ProblemException {@code illegal-transition} for another move than those; see {@link #illegal} */
    public void requireOneOf(Collection<S> allowed, Object from) {
        if (!allowed.contains(to)) {
            throw illegal(allowed, from);
        }
    }

    /**
     * The refusal of the move, with what is allowed instead.
     *
     * @param from where it would lead from, as callers know it
     */
    public ProblemException illegal(Collection<S> allowed, Object from) {
        return ProblemException.of(
                        ProblemCode.ILLEGAL_TRANSITION,
                        new Bilingual("Không thể chuyển từ %s sang %s.", "There is no move from %s to %s.")
                                .with(from, to))
                .with("allowed", allowed);
    }

    /**
     * Adds a fault for a day that is still to come or lies before the move before.
     *
     * @param last the day of the move before, null where there is none
     */
    public void checkDay(LocalDate last, LocalDate today, Faults faults) {
        faults.require(
                last == null || !on.isBefore(last),
                "/on",
                "before-the-last-move",
                "không được trước lần chuyển trạng thái gần nhất, ngày " + last,
                "must not be before the last move, on " + last);
        Days.past(on, today, "/on", faults);
    }
}
