package vn.zoneregistry.projects.neighbour;

import java.time.Duration;
import vn.zoneregistry.kit.problem.ProblemCode;
import vn.zoneregistry.kit.problem.ProblemException;

/** A neighbour gave no answer that settles anything: it is down, slow, overloaded or broken. */
public final class NeighbourSilent extends RuntimeException {

    private static final Duration TRY_AGAIN_AFTER = Duration.ofSeconds(5);

    public NeighbourSilent(String message) {
        super(message);
    }

    NeighbourSilent(String message, Throwable cause) {
        super(message, cause);
    }

    /** What a caller is told whose change needs the answer. */
    public ProblemException refusal() {
        return ProblemException.of(
                        ProblemCode.UPSTREAM_UNAVAILABLE,
                        "Không kiểm tra được khu vì zones-service không trả lời; chưa có gì thay đổi.",
                        "The zone cannot be checked because zones-service does not answer; nothing was changed.")
                .retryAfter(TRY_AGAIN_AFTER);
    }
}
