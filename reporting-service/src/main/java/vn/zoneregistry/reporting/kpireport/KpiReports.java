package vn.zoneregistry.reporting.kpireport;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.zoneregistry.reporting.subject.SubjectKey;

/** The KPI reports that there are, one for each subject and year. */
@ApplicationScoped
class KpiReports implements PanacheRepositoryBase<KpiReport, UUID> {

    /** The report, nobody else's to change until the transaction ends. */
    Optional<KpiReport> lock(SubjectKey subject, int year) {
        return find(
                        "subjectType = ?1 and subjectId = ?2 and year = ?3",
                        subject.type().segment(),
                        subject.id(),
                        year)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    /** The reports of these subjects for these years. */
    List<KpiReport> all(Collection<String> subjects, Collection<Integer> years) {
        return list("subjectId in ?1 and year in ?2", subjects, years);
    }
}
