package vn.zoneregistry.projects.investor;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;

/** The investors that there are. */
@ApplicationScoped
class InvestorRepository implements PanacheRepositoryBase<Investor, UUID> {

    /** The investor, nobody else's to change until the transaction ends. */
    Optional<Investor> lock(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }
}
