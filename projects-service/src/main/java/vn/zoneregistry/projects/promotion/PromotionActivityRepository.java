package vn.zoneregistry.projects.promotion;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;

/** The promotion activities that there are. */
@ApplicationScoped
class PromotionActivityRepository implements PanacheRepositoryBase<PromotionActivity, UUID> {

    /** The activity, nobody else's to change until the transaction ends. */
    Optional<PromotionActivity> lock(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }
}
