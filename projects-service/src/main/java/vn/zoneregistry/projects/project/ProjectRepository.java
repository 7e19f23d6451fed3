package vn.zoneregistry.projects.project;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;

/** The projects that there are. */
@ApplicationScoped
class ProjectRepository implements PanacheRepositoryBase<Project, UUID> {

    /** The project, nobody else's to change until the transaction ends. */
    Optional<Project> lock(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }
}
