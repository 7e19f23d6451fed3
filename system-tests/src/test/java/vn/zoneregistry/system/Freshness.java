package vn.zoneregistry.system;

import static io.restassured.RestAssured.given;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.awaitility.core.ThrowingRunnable;

/**
 * Waits for what has to be seen within two seconds of a write. On a machine that is busy with other things everything takes
 * longer, so the two seconds are as long as a request that does nothing has become in the meantime.
 */
final class Freshness {

    private static final Duration LIMIT = Duration.ofSeconds(2);

    /** What a request that does nothing takes at most where nothing else is done. */
    private static final Duration NOTHING = Duration.ofMillis(25);

    private final URI service;

    /** @param service that answers what is waited for */
    Freshness(URI service) {
        this.service = service;
    }

    /** Asks again and again; an answer counts by when it was asked for. */
    void soon(ThrowingRunnable expectation) {
        long begun = System.nanoTime();
        var paces = new ArrayList<Duration>();
        while (true) {
            var asked = Duration.ofNanos(System.nanoTime() - begun);
            try {
                expectation.run();
                return;
            } catch (AssertionError notYet) {
                paces.add(pace());
                if (asked.compareTo(limit(paces)) > 0) {
                    throw notYet;
                }
            } catch (Throwable failure) {
                throw new AssertionError(failure);
            }
        }
    }

    private static Duration limit(List<Duration> paces) {
        var usual = paces.stream().sorted().toList().get(paces.size() / 2);
        return usual.compareTo(NOTHING) <= 0
                ? LIMIT
                : LIMIT.multipliedBy(usual.toMillis()).dividedBy(NOTHING.toMillis());
    }

    private Duration pace() {
        long begun = System.nanoTime();
        given().get(service.resolve("/q/health/live")).then().statusCode(200);
        return Duration.ofNanos(System.nanoTime() - begun);
    }
}
