package vn.zoneregistry.projects.promotion;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** The promotion activities that there are. */
@ApplicationScoped
class PromotionActivityRepository implements PanacheRepositoryBase<PromotionActivity, UUID> {}
