package vn.zoneregistry.zones.zone;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class ZoneRepository implements PanacheRepositoryBase<Zone, UUID> {

    /** The zones with these ids, identifiers included, in any order. */
    List<Zone> all(Collection<UUID> ids) {
        return list("from Zone z left join fetch z.identifiers where z.id in ?1", ids);
    }
}
