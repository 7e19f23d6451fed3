package vn.zoneregistry.projects.supervision;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** The supervisions that there are. */
@ApplicationScoped
class SupervisionRepository implements PanacheRepositoryBase<Supervision, UUID> {}
