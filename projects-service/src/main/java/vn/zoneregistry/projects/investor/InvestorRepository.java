package vn.zoneregistry.projects.investor;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** The investors that there are. */
@ApplicationScoped
class InvestorRepository implements PanacheRepositoryBase<Investor, UUID> {

    /** The investors with these ids, identifiers included, in any order. */
    List<Investor> all(Collection<UUID> ids) {
        return list("from Investor v left join fetch v.identifiers where v.id in ?1", ids);
    }
}
