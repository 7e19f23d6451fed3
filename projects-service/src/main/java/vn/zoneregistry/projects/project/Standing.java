package vn.zoneregistry.projects.project;

import java.util.List;
import java.util.stream.Stream;
import vn.zoneregistry.projects.land.LandHold;

/** The two states of a project together: what it is in law and how far its work has come. */
record Standing(LegalStatus legalStatus, Progress progress) {

    /** Where every project begins. */
    static final Standing BEGINNING = new Standing(LegalStatus.PROPOSED, Progress.NOT_STARTED);

    /** Whether the two can be true of one project: no work before its approval, none after its end. */
    boolean possible() {
        if (legalStatus.ended()) {
            return progress == Progress.CLOSED;
        }
        return legalStatus.wasApproved() || progress == Progress.NOT_STARTED;
    }

    /** The moves that are lawful now, those in law first. */
    List<Stage> allowed() {
        var inLaw = legalStatus.next().stream().map(Stage::of);
        var inWork = legalStatus.lawfullyUnderWay() ? progress.next().stream().map(Stage::of) : Stream.<Stage>empty();
        return Stream.concat(inLaw, inWork).toList();
    }

    /**
     * The standing after a move; the end of a project closes it.
     *
     * @param to one of {@link #allowed()}
     */
    Standing after(Stage to) {
        if (!allowed().contains(to)) {
            throw new IllegalArgumentException(to + " cannot follow " + this);
        }
        if (!to.inLaw()) {
            return new Standing(legalStatus, Progress.valueOf(to.name()));
        }
        var moved = LegalStatus.valueOf(to.name());
        return new Standing(moved, moved.ended() ? Progress.CLOSED : progress);
    }

    /**
     * How a project of this standing holds land that it is given now, or gives it back; null before its approval.
     *
     * @param held how it holds its land so far, null if it does not: a project that closed in fact keeps what it has
     *     until its registration ends
     */
    LandHold hold(LandHold held) {
        return switch (legalStatus) {
            case PROPOSED, REJECTED -> null;
            case REVOKED -> LandHold.RECOVERED;
            case EXPIRED -> LandHold.EXPIRED;
            case TERMINATED -> LandHold.RELEASED;
            case POLICY_APPROVED, REGISTERED, SUSPENDED -> {
                if (progress == Progress.CLOSED) {
                    yield held;
                }
                yield progress.standsOnLand() ? LandHold.LEASED : LandHold.RESERVED;
            }
        };
    }

    /** The state that a move to {@code to} replaces. */
    Stage before(Stage to) {
        return to.inLaw() ? Stage.of(legalStatus) : Stage.of(progress);
    }

    @Override
    public String toString() {
        return legalStatus + ", " + progress;
    }
}
