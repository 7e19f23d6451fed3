package vn.zoneregistry.projects.petition;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** The petitions that there are. */
@ApplicationScoped
class PetitionRepository implements PanacheRepositoryBase<Petition, UUID> {}
