package vn.zoneregistry.projects.neighbour;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.smallrye.faulttolerance.api.Guard;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import vn.zoneregistry.kit.access.ServiceToken;

/**
 * The one way to zones-service. A question takes a second at most, whatever is wrong, because users wait for some of them and for half
 * a second of settling besides; after several that failed, the next ones fail at once for a while. Absence is an answer; silence is a {@link NeighbourSilent}. Nothing is retried here.
 */
@ApplicationScoped
public class ZonesGateway {

    private static final Duration LONGEST_QUESTION = Duration.ofSeconds(1);
    private static final int CALLS_WATCHED = 8;
    private static final double TOLERATED_FAILURES = 0.5;

    /** Client errors that say nothing of the request itself: our token, our pace, their patience. */
    private static final Set<Integer> NO_ANSWER = Set.of(401, 403, 408, 429);

    private final ZonesClient client;
    private final ServiceToken token;
    private final ObjectMapper json;
    private final Guard guard;

    ZonesGateway(
            @RestClient ZonesClient client,
            ServiceToken token,
            ObjectMapper json,
            @ConfigProperty(name = "registry.neighbour.zones.pause-after-failures") Duration pause) {
        this.client = client;
        this.token = token;
        this.json = json;
        this.guard = Guard.create()
                .withCircuitBreaker()
                .requestVolumeThreshold(CALLS_WATCHED)
                .failureRatio(TOLERATED_FAILURES)
                .delay(pause.toMillis(), ChronoUnit.MILLIS)
                .done()
                .withTimeout()
                .duration(LONGEST_QUESTION.toMillis(), ChronoUnit.MILLIS)
                .done()
                .build();
    }

    /** An answer that settles something: any status but those that only say "not now". */
    private record Heard(int status, String body) {

        boolean fine() {
            return status < 300;
        }

        boolean absent() {
            return status == 404 || status == 410;
        }
    }

    /**
     * The zone as it is now, and whether it has the phase; both within the time of one question.
     *
     * @param phase null for none
     */
    public Site site(UUID zone, UUID phase) {
        return guarded(
                () -> {
                    var heard = heard(() -> client.zone(zone));
                    if (!heard.fine()) {
                        return Site.NOWHERE;
                    }
                    boolean phaseIsThere = phase == null
                            || heard(() -> client.phase(zone, phase)).fine();
                    return new Site(read(heard, zone), phaseIsThere);
                },
                Site.class);
    }

    /** Those of the zones that there are, as they are now; all within the time of one question. */
    public List<KnownZone> zones(Collection<UUID> ids) {
        return guarded(
                        () -> new Zones(
                                ids.stream().flatMap(id -> found(id).stream()).toList()),
                        Zones.class)
                .list();
    }

    private Optional<KnownZone> found(UUID id) {
        var heard = heard(() -> client.zone(id));
        return heard.fine() ? Optional.of(read(heard, id)) : Optional.empty();
    }

    private record Zones(List<KnownZone> list) {}

    /** Reserves or leases land; harmless when repeated. */
    public LandReply hold(UUID allocation, HoldRequest request) {
        return reply(ask(() -> client.hold(bearer(), allocation, request)));
    }

    /** Gives land back; harmless when repeated. */
    public LandReply release(UUID allocation, ReleaseRequest request) {
        return reply(ask(() -> client.release(bearer(), allocation, request)));
    }

    private LandReply reply(Heard heard) {
        if (heard.fine()) {
            return LandReply.yes();
        }
        var reason = read(heard.body(), Refusal.class).text();
        return heard.absent() ? LandReply.unknownThere(reason) : LandReply.no(reason);
    }

    private Heard ask(Supplier<String> call) {
        return guarded(() -> heard(call), Heard.class);
    }

    /** The transaction of the caller stays with the caller's thread: an answer may come when it has long been given up. */
    private <T> T guarded(Supplier<T> call, Class<T> type) {
        try {
            return QuarkusTransaction.suspendingExisting().call(() -> guard.get(call, type));
        } catch (NeighbourSilent silent) {
            throw silent;
        } catch (RuntimeException unreachable) {
            throw new NeighbourSilent("zones-service cannot be reached", unreachable);
        }
    }

    private static Heard heard(Supplier<String> call) {
        try {
            return new Heard(Response.Status.OK.getStatusCode(), call.get());
        } catch (WebApplicationException refused) {
            var response = refused.getResponse();
            int status = response.getStatus();
            if (status >= 500 || NO_ANSWER.contains(status)) {
                throw new NeighbourSilent("zones-service answered " + status);
            }
            return new Heard(status, response.readEntity(String.class));
        }
    }

    /** An answer that is not about the zone that was asked for settles nothing. */
    private KnownZone read(Heard heard, UUID asked) {
        var zone = read(heard.body(), KnownZone.class);
        if (zone == null || !asked.equals(zone.id()) || !zone.whole()) {
            throw new NeighbourSilent("zones-service answered what is no zone");
        }
        return zone;
    }

    private <T> T read(String body, Class<T> type) {
        try {
            return json.readValue(body, type);
        } catch (JsonProcessingException | IllegalArgumentException unreadable) {
            throw new NeighbourSilent("zones-service answered what cannot be read", unreadable);
        }
    }

    private String bearer() {
        return "Bearer " + token.bearer();
    }
}
