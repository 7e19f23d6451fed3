package vn.zoneregistry.reporting.target;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The targets that there are. */
@ApplicationScoped
class Targets implements PanacheRepositoryBase<Target, UUID> {

    /** The target, nobody else's to change until the transaction ends. */
    Optional<Target> lock(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** The targets with these ids and all of these subjects. */
    List<Target> all(Collection<UUID> ids, Collection<String> subjects) {
        return list("id in ?1 or subjectId in ?2", ids, subjects);
    }
}
