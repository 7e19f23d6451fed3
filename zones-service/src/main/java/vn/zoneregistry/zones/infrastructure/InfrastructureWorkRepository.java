package vn.zoneregistry.zones.infrastructure;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class InfrastructureWorkRepository implements PanacheRepositoryBase<InfrastructureWork, UUID> {

    Optional<InfrastructureWork> ofZone(UUID zone, UUID work) {
        return find("zoneId = ?1 and id = ?2", zone, work).firstResultOptional();
    }
}
