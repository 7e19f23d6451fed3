package vn.zoneregistry.projects.disbursement;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** The disbursements that there are. */
@ApplicationScoped
class DisbursementRepository implements PanacheRepositoryBase<Disbursement, UUID> {}
