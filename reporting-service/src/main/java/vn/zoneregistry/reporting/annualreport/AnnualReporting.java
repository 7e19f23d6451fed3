package vn.zoneregistry.reporting.annualreport;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Locale;
import vn.zoneregistry.kit.problem.ProblemException;
import vn.zoneregistry.reporting.territory.Knowledge;

/** Makes annual reports when they are asked for; nothing of them is stored. */
@ApplicationScoped
public class AnnualReporting {

    private static final int YEARS_OF_A_TREND = 5;

    private final ReportRowQueries queries;
    private final Knowledge knowledge;

    AnnualReporting(ReportRowQueries queries, Knowledge knowledge) {
        this.queries = queries;
        this.knowledge = knowledge;
    }

    /**
     * The report of the zone, of the province that had the code on 31 December of the year or, if none had, of the latest
     * that did, or of the country.
     *
     * @param trend whether the years before are wanted too, as the printed forms show them
     * @throws ProblemException {@code not-found} for a code that nothing has, {@code unauthenticated} where drafts are
     *     asked for without a token
     */
    @Transactional
    public AnnualReport report(ReportQuestion question, boolean trend, Locale language) {
        var known = knowledge.of(question);
        int years = trend ? YEARS_OF_A_TREND : 2;
        var rows = queries.rows(question, question.year() - years + 1, known);
        return new Composition(rows, language).report();
    }
}
