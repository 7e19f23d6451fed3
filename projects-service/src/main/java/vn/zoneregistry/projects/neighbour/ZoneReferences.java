package vn.zoneregistry.projects.neighbour;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import vn.zoneregistry.kit.problem.ProblemException;

/**
 * Zones that something points to without settling there: a known one is taken as it is, others are asked for. Whoever
 * locks a record asks before it does, so that nobody waits for the lock while zones-service is silent.
 */
@ApplicationScoped
public class ZoneReferences {

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
        require(List.of(pointer), List.of(zoneId));
    }

    /** As {@link #require(String, UUID)}, of a list at {@code pointer}; names the first that is not there. */
    public void requireEach(String pointer, List<UUID> zoneIds) {
        require(
                IntStream.range(0, zoneIds.size())
                        .mapToObj(place -> pointer + "/" + place)
                        .toList(),
                zoneIds);
    }

    private void require(List<String> pointers, List<UUID> zoneIds) {
        var missing = known.unknown(zoneIds);
        if (!missing.isEmpty()) {
            asked(missing).forEach(zone -> {
                known.remember(zone);
                missing.remove(zone.id());
            });
        }
        missing.stream().findFirst().ifPresent(zone -> {
            throw ProblemException.unknownReference(pointers.get(zoneIds.indexOf(zone)), zone);
        });
    }

    private List<KnownZone> asked(Collection<UUID> zoneIds) {
        try {
            return zones.zones(zoneIds);
        } catch (NeighbourSilent silent) {
            throw silent.refusal();
        }
    }
}
