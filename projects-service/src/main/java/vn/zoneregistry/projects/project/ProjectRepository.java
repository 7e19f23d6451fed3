package vn.zoneregistry.projects.project;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The projects that there are. */
@ApplicationScoped
class ProjectRepository implements PanacheRepositoryBase<Project, UUID> {

    /** The project, nobody else's to change until the transaction ends. */
    Optional<Project> lock(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** The projects with these ids, in any order. */
    List<Project> all(Collection<UUID> ids) {
        return list("id in ?1", ids);
    }
}
