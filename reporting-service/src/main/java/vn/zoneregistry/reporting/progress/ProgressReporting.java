package vn.zoneregistry.reporting.progress;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import vn.zoneregistry.kit.Bilingual;
import vn.zoneregistry.kit.list.Page;
import vn.zoneregistry.kit.list.PageRequest;
import vn.zoneregistry.kit.list.SortedRows;
import vn.zoneregistry.kit.problem.Fault;
import vn.zoneregistry.kit.problem.ProblemException;
import vn.zoneregistry.reporting.access.Readers;
import vn.zoneregistry.reporting.disclosure.Disclosure;
import vn.zoneregistry.reporting.explanation.FigureTerms;
import vn.zoneregistry.reporting.explanation.Operand;
import vn.zoneregistry.reporting.explanation.OriginQueries;
import vn.zoneregistry.reporting.indicator.Catalogue;
import vn.zoneregistry.reporting.indicator.Indicator;
import vn.zoneregistry.reporting.indicator.Indicators;
import vn.zoneregistry.reporting.territory.Figures;
import vn.zoneregistry.reporting.territory.Knowledge;
import vn.zoneregistry.reporting.territory.Known;
import vn.zoneregistry.reporting.territory.Place;
import vn.zoneregistry.reporting.territory.Plans;
import vn.zoneregistry.reporting.territory.Plans.Plan;
import vn.zoneregistry.reporting.territory.Resolution;
import vn.zoneregistry.reporting.territory.Territories;
import vn.zoneregistry.reporting.territory.Territory;

/** Tells how far a subject is on the way to each of its targets. */
@ApplicationScoped
public class ProgressReporting {

    /** By indicator and the years of the period. */
    private static final Comparator<List<String>> BY_PLACE = Comparator.comparing((List<String> place) -> place.get(0))
            .thenComparing(place -> Integer.valueOf(place.get(1)))
            .thenComparing(place -> Integer.valueOf(place.get(2)));

    private final Knowledge knowledge;
    private final Indicators indicators;
    private final Territories territories;
    private final Plans targets;
    private final Figures figures;
    private final OriginQueries origins;
    private final Readers readers;

    ProgressReporting(
            Knowledge knowledge,
            Indicators indicators,
            Territories territories,
            Plans targets,
            Figures figures,
            OriginQueries origins,
            Readers readers) {
        this.knowledge = knowledge;
        this.indicators = indicators;
        this.territories = territories;
        this.targets = targets;
        this.figures = figures;
        this.origins = origins;
        this.readers = readers;
    }

    /**
     * The subject's own targets within the years, by indicator and period. A province code is the unit that had it at the
     * end of the last year asked for.
     *
     * @throws ProblemException {@code validation-failed}, {@code not-found} for a code that nothing has, {@code
     *     unauthenticated} for a project without a token
     */
    @Transactional
    public Page<TargetProgress> progress(ProgressQuestion question, PageRequest request) {
        var known = knowledge.of(question);
        var catalogue = indicators.catalogue(known.at());
        var today = knowledge.day(known);
        requireOrder(question);
        var day = question.to == null ? today : LocalDate.of(knowledge.year("to", question.to), 12, 31);
        var place = new Place(question.place().province(), question.place().zone(), question.project);
        if (question.project != null) {
            readers.requireRightToProjects();
        }
        if (question.indicator != null) {
            knowledge.indicator(question.indicator, catalogue);
        }
        var territory = territories.of(place, day, known);
        var plans = targets.of(List.of(territory.subject().key()), known).stream()
                .filter(plan -> question.from == null || plan.from() >= question.from)
                .filter(plan -> question.to == null || plan.to() <= question.to)
                .filter(plan -> question.indicator == null || plan.indicator().equals(question.indicator))
                .toList();
        var items = measured(territory, catalogue, plans, today.getYear() - 1, question.explain(), known);
        return new SortedRows<>(items, 3, ProgressReporting::place, BY_PLACE)
                .page(
                        request,
                        "target-progress",
                        territory.subject().id(),
                        question.indicator,
                        question.from,
                        question.to,
                        question.explain(),
                        known);
    }

    private static List<String> place(TargetProgress progress) {
        return List.of(
                progress.indicator(), Integer.toString(progress.periodFrom()), Integer.toString(progress.periodTo()));
    }

    private void requireOrder(ProgressQuestion question) {
        if (question.from != null
                && knowledge.year("from", question.from)
                        > (question.to == null ? question.from : knowledge.year("to", question.to))) {
            throw ProblemException.invalid(Fault.inParameter(
                    "from",
                    "out-of-range",
                    new Bilingual("không được sau năm cuối", "must not be after the last year")));
        }
    }

    private List<TargetProgress> measured(
            Territory territory,
            Catalogue catalogue,
            List<Plan> plans,
            int lastYearOver,
            boolean explain,
            Known known) {
        if (plans.isEmpty()) {
            return List.of();
        }
        var planned = plans.stream()
                .map(Plan::indicator)
                .distinct()
                .map(catalogue::get)
                .collect(Collectors.toSet());
        int from = plans.stream().mapToInt(Plan::from).min().orElseThrow() - 1;
        int to = plans.stream().mapToInt(Plan::to).max().orElseThrow();
        var read = origins.of(explain, territory, from, to, known);
        var consolidation = figures.of(territory, catalogue, planned, from, to, Resolution.ZONES, known);
        var disclosure = Disclosure.of(consolidation, territory, to, known);
        var terms = new FigureTerms(consolidation, disclosure, read);
        return plans.stream()
                .map(plan ->
                        measured(territory, disclosure, terms, catalogue.get(plan.indicator()), plan, lastYearOver))
                .toList();
    }

    private static TargetProgress measured(
            Territory territory,
            Disclosure disclosure,
            FigureTerms terms,
            Indicator indicator,
            Plan plan,
            int lastYearOver) {
        boolean withheld = false;
        var years = new TreeMap<Integer, Operand>();
        for (int year = plan.from() - 1; year <= plan.to(); year++) {
            var part = territory.whole(year);
            var figure = disclosure.of(part, indicator, year);
            withheld |= figure.withheld();
            if (figure.figure() != null) {
                years.put(year, terms.figure("value", part, indicator, year, figure));
            }
        }
        var target = terms.plan("target", territory.whole(plan.to()), indicator, plan);
        var progress = new Pace(plan, target, indicator, years, lastYearOver, terms.workings())
                .progress(territory.subject(), indicator);
        return withheld ? progress.withheld() : progress;
    }
}
