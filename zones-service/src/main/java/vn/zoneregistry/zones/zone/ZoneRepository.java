package vn.zoneregistry.zones.zone;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

@ApplicationScoped
class ZoneRepository implements PanacheRepositoryBase<Zone, UUID> {}
