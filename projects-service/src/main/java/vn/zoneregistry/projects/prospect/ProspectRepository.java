package vn.zoneregistry.projects.prospect;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;

/** The prospects that there are. */
@ApplicationScoped
class ProspectRepository implements PanacheRepositoryBase<Prospect, UUID> {

    /** The prospect, nobody else's to change until the transaction ends. */
    Optional<Prospect> lock(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }
}
