package vn.zoneregistry.projects.neighbour;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import vn.zoneregistry.domain.AdministrativeUnit;
import vn.zoneregistry.domain.AdministrativeUnits;
import vn.zoneregistry.kit.event.FeedEvent;
import vn.zoneregistry.kit.event.FeedSubscriber;

/** Keeps the local copies of zones and administrative units. */
@ApplicationScoped
class ZonesFollower implements FeedSubscriber {

    private static final String ZONES = "zones";
    private static final String DELETED = "deleted";

    private final NeighbourZones zones;
    private final AdministrativeUnits units;
    private final ObjectMapper json;

    ZonesFollower(NeighbourZones zones, AdministrativeUnits units, ObjectMapper json) {
        this.zones = zones;
        this.units = units;
        this.json = json;
    }

    @Override
    public String neighbour() {
        return "zones";
    }

    @Override
    public void apply(FeedEvent event) {
        switch (event.resource()) {
            case ZONES -> applyToZone(event);
            case AdministrativeUnit.RESOURCE -> units.apply(event);
            default -> {
                // phases, works and land allocations are not kept here
            }
        }
    }

    private void applyToZone(FeedEvent event) {
        if (event.verb().equals(DELETED)) {
            zones.forget(UUID.fromString(event.subjectId()));
        } else {
            zones.remember(zone(event));
        }
    }

    private KnownZone zone(FeedEvent event) {
        try {
            return json.treeToValue(event.data(), KnownZone.class);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException("event " + event.id() + " holds no zone", unreadable);
        }
    }
}
