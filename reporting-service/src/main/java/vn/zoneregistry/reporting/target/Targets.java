package vn.zoneregistry.reporting.target;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;

/** The targets that there are. */
@ApplicationScoped
class Targets implements PanacheRepositoryBase<Target, UUID> {

    /** The target, nobody else's to change until the transaction ends. */
    Optional<Target> lock(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }
}
