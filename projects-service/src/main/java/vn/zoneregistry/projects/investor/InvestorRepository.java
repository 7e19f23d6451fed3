package vn.zoneregistry.projects.investor;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** The investors that there are. */
@ApplicationScoped
class InvestorRepository implements PanacheRepositoryBase<Investor, UUID> {}
