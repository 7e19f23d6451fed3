package vn.zoneregistry.zones.plan;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class PlanRepository implements PanacheRepositoryBase<Plan, UUID> {

    Optional<Plan> ofZone(UUID zone, UUID plan) {
        return find("zoneId = ?1 and id = ?2", zone, plan).firstResultOptional();
    }
}
