package vn.zoneregistry.reporting.indicator;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Optional;

/** The indicators that there are. */
@ApplicationScoped
class CatalogueEntries implements PanacheRepositoryBase<CatalogueEntry, String> {

    /** The indicator, nobody else's to change until the transaction ends. */
    Optional<CatalogueEntry> lock(String code) {
        return findByIdOptional(code, LockModeType.PESSIMISTIC_WRITE);
    }
}
