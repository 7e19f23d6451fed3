package vn.zoneregistry.reporting.series;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import vn.zoneregistry.kit.Bilingual;
import vn.zoneregistry.kit.list.Page;
import vn.zoneregistry.kit.list.PageRequest;
import vn.zoneregistry.kit.list.SortedRows;
import vn.zoneregistry.kit.problem.Fault;
import vn.zoneregistry.kit.problem.ProblemException;
import vn.zoneregistry.reporting.access.Readers;
import vn.zoneregistry.reporting.disclosure.Disclosure;
import vn.zoneregistry.reporting.explanation.FigureTerms;
import vn.zoneregistry.reporting.explanation.OriginQueries;
import vn.zoneregistry.reporting.figure.Growth;
import vn.zoneregistry.reporting.figure.Part;
import vn.zoneregistry.reporting.indicator.Indicator;
import vn.zoneregistry.reporting.indicator.Indicators;
import vn.zoneregistry.reporting.subject.NamedSubject;
import vn.zoneregistry.reporting.subject.SubjectType;
import vn.zoneregistry.reporting.territory.Figures;
import vn.zoneregistry.reporting.territory.Knowledge;
import vn.zoneregistry.reporting.territory.Place;
import vn.zoneregistry.reporting.territory.Resolution;
import vn.zoneregistry.reporting.territory.Territories;
import vn.zoneregistry.reporting.territory.Territory;

/** Gives one indicator of one subject over the years. */
@ApplicationScoped
public class SeriesReporting {

    private static final int USUAL_YEARS = 10;
    private static final int MOST_YEARS = 50;
    private static final Comparator<List<String>> BY_YEAR = Comparator.comparing(year -> Integer.valueOf(year.get(0)));

    private final Knowledge knowledge;
    private final Indicators indicators;
    private final Territories territories;
    private final Figures figures;
    private final OriginQueries origins;
    private final Readers readers;

    SeriesReporting(
            Knowledge knowledge,
            Indicators indicators,
            Territories territories,
            Figures figures,
            OriginQueries origins,
            Readers readers) {
        this.knowledge = knowledge;
        this.indicators = indicators;
        this.territories = territories;
        this.figures = figures;
        this.origins = origins;
        this.readers = readers;
    }

    /**
     * @throws ProblemException {@code validation-failed}, {@code not-found} for a code that nothing has, {@code
     *     unauthenticated} for a project without a token
     */
    @Transactional
    public Page<SeriesPoint> series(SeriesQuestion question, PageRequest request) {
        var known = knowledge.of(question);
        var catalogue = indicators.catalogue(known.at());
        var indicator = knowledge.indicator(question.indicator, catalogue);
        var boundary = Boundary.of(question.boundary);
        var place = new Place(question.place().province(), question.place().zone(), question.project);
        if (question.project != null) {
            readers.requireRightToProjects();
        }
        var today = knowledge.day(known);
        int to = question.to == null ? today.getYear() : knowledge.year("to", question.to);
        int from = question.from == null ? to - USUAL_YEARS + 1 : knowledge.year("from", question.from);
        requireOrder(from, to);
        var territory = boundary == Boundary.CURRENT
                ? territories.of(place, today, known)
                : territories.ofAllUnits(place, today, known);
        var read = origins.of(question.explain(), territory, from - 1, to, known);
        var consolidation = figures.of(territory, catalogue, List.of(indicator), from - 1, to, Resolution.ZONES, known);
        var disclosure = Disclosure.of(consolidation, territory, to, known);
        var terms = new FigureTerms(consolidation, disclosure, read);
        var parts = IntStream.rangeClosed(from - 1, to)
                .boxed()
                .collect(Collectors.toMap(Function.identity(), year -> part(place, territory, boundary, year)));
        var points = IntStream.rangeClosed(from, to)
                .mapToObj(year -> point(territory, disclosure, terms, indicator, boundary, year, parts))
                .toList();
        return new SortedRows<>(points, 1, SeriesReporting::place, BY_YEAR)
                .page(request, "series", place, indicator.code(), boundary, from, to, question.explain(), known);
    }

    private static List<String> place(SeriesPoint point) {
        return List.of(Integer.toString(point.year()));
    }

    /** @param parts the subject in each year and in the one before the first */
    private static SeriesPoint point(
            Territory territory,
            Disclosure disclosure,
            FigureTerms terms,
            Indicator indicator,
            Boundary boundary,
            int year,
            Map<Integer, Optional<Part>> parts) {
        var part = parts.get(year);
        var figure = part.map(now -> disclosure.of(now, indicator, year));
        var value = figure.map(now -> now.figure());
        var partBefore = parts.get(year - 1);
        var growth = figure.flatMap(now ->
                        partBefore.map(before -> Growth.between(disclosure.of(before, indicator, year - 1), now)))
                .or(() -> figure.filter(now -> now.withheld()).map(now -> Growth.between(now, now)))
                .orElse(new Growth(null, null));
        var workings = terms.workings();
        part.ifPresent(now -> {
            workings.explain(() -> terms.of("value", now, indicator, year));
            partBefore.ifPresent(before -> workings.growth(
                    "yoyPercent",
                    growth,
                    terms.figure("value", now, indicator, year),
                    terms.figure("previous", before, indicator, year - 1)));
        });
        return new SeriesPoint(
                year,
                part.map(now -> named(territory, now)).orElse(null),
                indicator.code(),
                indicator.unit(),
                boundary.word(),
                value.map(now -> now.value()).orElse(null),
                value.map(now -> now.qualifier()).orElse(null),
                figure.map(now -> now.basis()).orElse(null),
                growth.percent(),
                growth.obstacle(),
                growth.obstacle() == null ? null : growth.obstacle().explanation(),
                workings.explanations());
    }

    private static Optional<Part> part(Place place, Territory territory, Boundary boundary, int year) {
        return boundary == Boundary.AS_REPORTED && place.province() != null
                ? territory.provinceThen(place.province(), year)
                : Optional.of(territory.whole(year));
    }

    private static NamedSubject named(Territory territory, Part part) {
        return part.subject().type() == SubjectType.PROVINCES
                ? territory.unit(part.subject().id())
                : territory.subject();
    }

    private static void requireOrder(int from, int to) {
        if (from > to || to - from >= MOST_YEARS) {
            throw ProblemException.invalid(Fault.inParameter(
                    "from",
                    "out-of-range",
                    new Bilingual("phải từ %d đến %d", "must be %d to %d").with(to - MOST_YEARS + 1, to)));
        }
    }
}
