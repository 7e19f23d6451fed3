package vn.zoneregistry.zones.phase;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class PhaseRepository implements PanacheRepositoryBase<Phase, UUID> {

    Optional<Phase> ofZone(UUID zone, UUID phase) {
        return find("zoneId = ?1 and id = ?2", zone, phase).firstResultOptional();
    }

    /** The phases with these ids and all of these zones. */
    List<Phase> all(Collection<UUID> ids, Collection<UUID> zones) {
        return list("id in ?1 or zoneId in ?2", ids, zones);
    }
}
