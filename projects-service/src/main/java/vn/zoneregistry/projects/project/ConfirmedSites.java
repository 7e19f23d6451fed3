package vn.zoneregistry.projects.project;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import vn.zoneregistry.kit.problem.ProblemException;
import vn.zoneregistry.projects.neighbour.NeighbourZones;

/** The zones and phases that zones-service has confirmed for one file: it is asked once for each, not for each row. */
final class ConfirmedSites {

    private final Sites sites;
    private final NeighbourZones zones;
    private final Set<Site> confirmed = new HashSet<>();

    ConfirmedSites(Sites sites, NeighbourZones zones) {
        this.sites = sites;
        this.zones = zones;
    }

    private record Site(UUID zone, UUID phase) {}

    /** @throws ProblemException as {@link Sites#confirm} does */
    void confirm(UUID zone, UUID phase) {
        var site = new Site(zone, phase);
        if (!confirmed.contains(site)) {
            zones.remember(sites.confirm(zone, phase));
            confirmed.add(site);
        }
    }
}
