package vn.zoneregistry.projects.prospect;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** The prospects that there are. */
@ApplicationScoped
class ProspectRepository implements PanacheRepositoryBase<Prospect, UUID> {}
