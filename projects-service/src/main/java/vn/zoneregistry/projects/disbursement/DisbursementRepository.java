package vn.zoneregistry.projects.disbursement;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;

/** The disbursements that there are. */
@ApplicationScoped
class DisbursementRepository implements PanacheRepositoryBase<Disbursement, UUID> {

    /** That of the project, nobody else's to change until the transaction ends. */
    Optional<Disbursement> lock(UUID projectId, UUID id) {
        return find("projectId = ?1 and id = ?2", projectId, id)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }
}
