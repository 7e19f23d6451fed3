package vn.zoneregistry.zones.land;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

@ApplicationScoped
class LandAllocationRepository implements PanacheRepositoryBase<LandAllocation, UUID> {}
