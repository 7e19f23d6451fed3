package vn.zoneregistry.reporting.territory;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.zoneregistry.domain.Qualifier;
import vn.zoneregistry.kit.sql.Database;
import vn.zoneregistry.kit.sql.Row;
import vn.zoneregistry.reporting.figure.Entry;
import vn.zoneregistry.reporting.figure.Figure;
import vn.zoneregistry.reporting.figure.FigureBook;
import vn.zoneregistry.reporting.figure.MissingReason;
import vn.zoneregistry.reporting.indicator.Catalogue;
import vn.zoneregistry.reporting.subject.SubjectKey;
import vn.zoneregistry.reporting.subject.SubjectType;
import vn.zoneregistry.reporting.territory.ProjectTotalStatements.Wanted;

/** Reads what the subjects of a territory have reported: those that are told apart each, the others as sums. */
@ApplicationScoped
public class ReportedFigures {

    /** Each report, and each of its figures. */
    private static final String TOLD_APART = """
            select subject_type, subject_id, year, status, null as indicator, cast(null as numeric) as value,
                null as qualifier, null as missing_reason
            from now
            union all
            select subject_type, subject_id, year, status, null, null, null, null
            from past
            union all
            select subject_type, subject_id, year, null, indicator, value, qualifier, missing_reason
            from said
            where indicator = any (cast(? as text[]))""";

    private final Database database;
    private final ProjectTotals totals;

    ReportedFigures(Database database, ProjectTotals totals) {
        this.database = database;
        this.totals = totals;
    }

    /**
     * What was read.
     *
     * @param reported of which year there is an approved report of whom, but of projects only where they are told apart
     * @param products what the projects of a zone made together, where they are added up
     */
    public record Reported(FigureBook figures, Map<Integer, Set<SubjectKey>> reported, List<ProductsOfZone> products) {

        public Set<SubjectKey> in(int year) {
            return reported.getOrDefault(year, Set.of());
        }
    }

    /** What the projects of a zone made in a year. */
    public record ProductsOfZone(String zone, int year, List<ProjectTotal.Product> products) {}

    /**
     * What everybody in the territory has reported for the years, of those indicators of the catalogue.
     *
     * @param latest whether of the last year it is wanted which project has said what, and of the last two what they made
     */
    public Reported of(
            Territory territory,
            int from,
            int to,
            boolean latest,
            Catalogue catalogue,
            Set<String> indicators,
            Resolution resolution,
            Known known) {
        var wholes = new ProjectWholes(territory, resolution);
        var book = new FigureBook();
        wholes.addUpIn(book);
        var reported = new HashMap<Integer, Set<SubjectKey>>();
        var arguments = CountedReports.arguments(wholes.toldApart(), from, to, known);
        arguments.add(indicators);
        database.each(CountedReports.sql(from, to) + TOLD_APART, arguments, ReportedFigures::said, said -> {
            if (said.indicator() != null) {
                book.put(said.subject(), said.year(), said.indicator(), said.entry());
            } else if (said.approved()) {
                reported.computeIfAbsent(said.year(), year -> new HashSet<>()).add(said.subject());
            }
        });
        var products = new ArrayList<ProductsOfZone>();
        int never = to + 1;
        // who is behind a figure decides whether the public is told it
        int saidFrom = !known.confidential() ? from : latest ? to : never;
        var wanted = new Wanted(from, to, indicators, saidFrom, latest ? to - 1 : never);
        totals.each(wholes, wanted, catalogue, known, total -> {
            total.putInto(book, catalogue);
            if (!total.products().isEmpty()) {
                products.add(new ProductsOfZone(total.of().id(), total.key().year(), total.products()));
            }
        });
        return new Reported(book, reported, products);
    }

    /** @param indicator {@code null} for the report itself */
    private record Said(SubjectKey subject, int year, boolean approved, String indicator, Entry entry) {}

    private static Said said(Row row) throws SQLException {
        var value = row.decimal("value");
        return new Said(
                new SubjectKey(SubjectType.find(row.text("subject_type")).orElseThrow(), row.text("subject_id")),
                row.integer("year"),
                "APPROVED".equals(row.text("status")),
                row.text("indicator"),
                new Entry(
                        value == null ? null : new Figure(value, row.word("qualifier", Qualifier.class)),
                        row.word("missing_reason", MissingReason.class)));
    }
}
