package vn.zoneregistry.reporting.annualreport;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Locale;
import vn.zoneregistry.domain.AdministrativeUnits;
import vn.zoneregistry.kit.problem.ProblemException;
import vn.zoneregistry.reporting.access.Readers;

/** Makes annual reports when they are asked for; nothing of them is stored. */
@ApplicationScoped
public class AnnualReporting {

    private final AdministrativeUnits units;
    private final ReportRowQueries queries;
    private final Readers readers;

    AnnualReporting(AdministrativeUnits units, ReportRowQueries queries, Readers readers) {
        this.units = units;
        this.queries = queries;
        this.readers = readers;
    }

    /**
     * The report of the zone, or of the province that had the code on 31 December of the year or, if none had, of the
     * latest that did.
     *
     * @throws ProblemException {@code not-found} for a code that nothing has, {@code unauthenticated} where drafts are
     *     asked for without a token
     */
    @Transactional
    public AnnualReport report(ReportQuestion question, Locale language) {
        question.requireOneSubject();
        if (question.drafts()) {
            readers.requireRightToDrafts();
        }
        return new Composition(rows(question), language).report();
    }

    private ReportRows rows(ReportQuestion question) {
        if (question.zone() != null) {
            return queries.ofZone(question.zone(), question.year(), question.drafts())
                    .orElseThrow(() -> ProblemException.notFound("zones", question.zone()));
        }
        var province = units.meant(question.province(), LocalDate.of(question.year(), 12, 31))
                .orElseThrow(() -> ProblemException.notFound("provinces", question.province()));
        return queries.ofProvince(province.id(), question.year(), question.drafts());
    }
}
