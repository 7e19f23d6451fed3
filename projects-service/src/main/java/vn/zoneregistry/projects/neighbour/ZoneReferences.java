package vn.zoneregistry.projects.neighbour;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.UUID;
import vn.zoneregistry.kit.problem.ProblemCode;
import vn.zoneregistry.kit.problem.ProblemException;

/** Zones that something points to without settling there: a known one is taken as it is, another is asked for. */
@ApplicationScoped
public class ZoneReferences {

    private static final Duration TRY_AGAIN_AFTER = Duration.ofSeconds(5);

    private final NeighbourZones known;
    private final ZonesGateway zones;

    ZoneReferences(NeighbourZones known, ZonesGateway zones) {
        this.known = known;
        this.zones = zones;
    }

    /**
     * @param pointer of the reference in the body
     * @throws ProblemException {@code unprocessable-reference} when there is no such zone, {@code upstream-unavailable}
     *     when zones-service gives no answer
     */
    public void require(String pointer, UUID zoneId) {
        if (known.has(zoneId)) {
            return;
        }
        var zone = asked(zoneId);
        if (zone == null) {
            throw ProblemException.unknownReference(pointer, zoneId);
        }
        known.remember(zone);
    }

    private KnownZone asked(UUID zoneId) {
        try {
            return zones.site(zoneId, null).zone();
        } catch (NeighbourSilent silent) {
            throw ProblemException.of(
                            ProblemCode.UPSTREAM_UNAVAILABLE,
                            "Không kiểm tra được khu vì zones-service không trả lời; chưa có gì thay đổi.",
                            "The zone cannot be checked because zones-service does not answer; nothing was changed.")
                    .retryAfter(TRY_AGAIN_AFTER);
        }
    }
}
