package vn.zoneregistry.projects.petition;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;

/** The petitions that there are. */
@ApplicationScoped
class PetitionRepository implements PanacheRepositoryBase<Petition, UUID> {

    /** The petition, nobody else's to change until the transaction ends. */
    Optional<Petition> lock(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }
}
