package vn.zoneregistry.zones.infrastructure;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

@ApplicationScoped
class InfrastructureWorkRepository implements PanacheRepositoryBase<InfrastructureWork, UUID> {}
