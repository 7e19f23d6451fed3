package vn.zoneregistry.projects.project;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import vn.zoneregistry.kit.problem.ProblemCode;
import vn.zoneregistry.kit.problem.ProblemException;
import vn.zoneregistry.projects.neighbour.KnownZone;
import vn.zoneregistry.projects.neighbour.NeighbourSilent;
import vn.zoneregistry.projects.neighbour.Site;
import vn.zoneregistry.projects.neighbour.ZonesGateway;

/** Where projects may settle: a write that names another zone or phase asks zones-service, not the local copy. */
@ApplicationScoped
class Sites {

    private final ZonesGateway zones;

    Sites(ZonesGateway zones) {
        this.zones = zones;
    }

    /**
     * The zone, as it is now.
     *
     * @param phaseId null for no phase
     * @throws ProblemException {@code unprocessable-reference} when there is no such zone or phase, {@code conflict} when
     *     the zone has ended, {@code upstream-unavailable} when zones-service gives no answer
     */
    KnownZone confirm(UUID zoneId, UUID phaseId) {
        try {
            return confirmed(zones.site(zoneId, phaseId), zoneId, phaseId);
        } catch (NeighbourSilent silent) {
            throw silent.refusal();
        }
    }

    private static KnownZone confirmed(Site site, UUID zoneId, UUID phaseId) {
        if (site.zone() == null) {
            throw ProblemException.unknownReference("/zoneId", zoneId);
        }
        if (!site.phaseIsThere()) {
            throw ProblemException.unknownReference("/phaseId", phaseId);
        }
        if (site.zone().ended()) {
            throw ProblemException.of(
                            ProblemCode.CONFLICT,
                            "Khu đã kết thúc; không nhận dự án mới.",
                            "The zone has ended; no project can begin in it.")
                    .with("field", "zoneId")
                    .with("zoneStatus", site.zone().status());
        }
        return site.zone();
    }
}
