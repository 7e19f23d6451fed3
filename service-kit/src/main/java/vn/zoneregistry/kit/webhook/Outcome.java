package vn.zoneregistry.kit.webhook;

import java.time.Instant;
import java.util.Set;

/**
 * How an attempt ended.
 *
 * @param status what the endpoint answered, null where it did not
 * @param failure null for success
 * @param restUntil until when the endpoint wants to be left alone; null or past where it does not
 */
record Outcome(Attempt attempt, Integer status, DeliveryFailure failure, Instant restUntil) {

    private static final int GONE = 410;
    /** Refusals that can only be meant for the very event. */
    private static final Set<Integer> OF_THE_EVENT = Set.of(400, 409, 413, 415, 422);

    static Outcome answered(Attempt attempt, int status, Instant restUntil) {
        var failure =
                switch (status / 100) {
                    case 2 -> null;
                    case 3 -> DeliveryFailure.REDIRECTED;
                    default -> DeliveryFailure.REFUSED;
                };
        return new Outcome(attempt, status, failure, restUntil);
    }

    static Outcome failed(Attempt attempt, DeliveryFailure failure) {
        return new Outcome(attempt, null, failure, null);
    }

    boolean succeeded() {
        return failure == null;
    }

    boolean isGone() {
        return status != null && status == GONE;
    }

    /** Whether the endpoint is to be left alone for a while, and not only this event. */
    boolean isOfTheEndpoint() {
        return failure != null && (failure.isOfTheEndpoint() || !OF_THE_EVENT.contains(status));
    }
}
