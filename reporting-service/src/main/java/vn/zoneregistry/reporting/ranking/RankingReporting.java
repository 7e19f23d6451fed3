package vn.zoneregistry.reporting.ranking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
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
import vn.zoneregistry.reporting.figure.Consolidated;
import vn.zoneregistry.reporting.figure.Growth;
import vn.zoneregistry.reporting.figure.Part;
import vn.zoneregistry.reporting.indicator.Aggregation;
import vn.zoneregistry.reporting.indicator.Indicator;
import vn.zoneregistry.reporting.indicator.Indicators;
import vn.zoneregistry.reporting.indicator.Level;
import vn.zoneregistry.reporting.subject.SubjectType;
import vn.zoneregistry.reporting.territory.Figures;
import vn.zoneregistry.reporting.territory.Knowledge;
import vn.zoneregistry.reporting.territory.Resolution;
import vn.zoneregistry.reporting.territory.Territories;

/**
 * Ranks zones, provinces or projects by one indicator of a year. What has no figure has no rank, nor has what the caller is
 * not told.
 */
@ApplicationScoped
public class RankingReporting {

    /** The largest value first; places have the value and the id of the subject. */
    private static final Comparator<List<String>> BY_PLACE = Comparator.comparing(
                    (List<String> place) -> new BigDecimal(place.get(0)))
            .reversed()
            .thenComparing(place -> place.get(1));

    private final Knowledge knowledge;
    private final Indicators indicators;
    private final Territories territories;
    private final Figures figures;
    private final OriginQueries origins;
    private final Readers readers;

    RankingReporting(
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
     *     unauthenticated} for projects without a token
     */
    @Transactional
    public Page<RankedFigure> ranking(RankingQuestion question, PageRequest request) {
        var known = knowledge.of(question);
        var catalogue = indicators.catalogue(known.at());
        var indicator = knowledge.indicator(question.indicator, catalogue);
        int year = knowledge.year("year", question.year);
        var level = level(question.level, indicator);
        if (level == SubjectType.PROJECTS) {
            readers.requireRightToProjects();
        }
        var territory = territories.of(question.place(), LocalDate.of(year, 12, 31), known);
        var read = origins.of(question.explain(), territory, year - 1, year, known);
        var consolidation = figures.of(
                territory,
                catalogue,
                List.of(indicator),
                year - 1,
                year,
                level == SubjectType.PROJECTS ? Resolution.PROJECTS : Resolution.ZONES,
                known);
        var disclosure = Disclosure.of(consolidation, territory, year, known);
        var parts = territory.parts(level, year);
        boolean complete = parts.stream()
                .noneMatch(part -> disclosure.of(part, indicator, year).withheld());
        var candidates = parts.stream()
                .map(part -> new Candidate(
                        part, disclosure.of(part, indicator, year), disclosure.of(part, indicator, year - 1)))
                .filter(candidate -> candidate.now().figure() != null)
                .sorted(Comparator.comparing(Candidate::value)
                        .reversed()
                        .thenComparing(candidate -> candidate.part().subject().id()))
                .toList();
        var terms = new FigureTerms(consolidation, disclosure, read);
        var ranked = ranked(
                candidates,
                terms,
                indicator,
                year,
                Operand.of(
                        "ranked",
                        new Bilingual("tất cả đối tượng xếp hạng", "all that are ranked"),
                        year,
                        territory.subject().reference(),
                        together(candidates, indicator, complete),
                        null,
                        null));
        var shown = ranked.subList(0, top(question.top, ranked.size()));
        return new SortedRows<>(shown, 2, RankingReporting::place, BY_PLACE)
                .page(
                        request,
                        "rankings",
                        year,
                        indicator.code(),
                        level,
                        territory.subject().id(),
                        question.top,
                        known);
    }

    private static List<String> place(RankedFigure figure) {
        return List.of(figure.value().toPlainString(), figure.subject().id());
    }

    private record Candidate(Part part, Consolidated now, Consolidated before) {
        BigDecimal value() {
            return now.figure().value();
        }
    }

    /**
     * What all that are ranked have together, of which each has its share; {@code null} for what does not add up.
     *
     * @param complete whether nobody is left out, so that there is a sum to have shares of
     */
    private static BigDecimal together(List<Candidate> candidates, Indicator indicator, boolean complete) {
        return indicator.aggregation() == Aggregation.SUM && complete
                ? candidates.stream().map(Candidate::value).reduce(BigDecimal.ZERO, BigDecimal::add)
                : null;
    }

    private static List<RankedFigure> ranked(
            List<Candidate> candidates, FigureTerms terms, Indicator indicator, int year, Operand together) {
        var ranked = new ArrayList<RankedFigure>();
        for (var candidate : candidates) {
            var last = ranked.isEmpty() ? null : ranked.get(ranked.size() - 1);
            boolean shared = last != null && last.value().compareTo(candidate.value()) == 0;
            ranked.add(place(shared ? last.rank() : ranked.size() + 1, candidate, terms, indicator, year, together));
        }
        return ranked;
    }

    private static RankedFigure place(
            int rank, Candidate candidate, FigureTerms terms, Indicator indicator, int year, Operand together) {
        var part = candidate.part();
        var growth = Growth.between(candidate.before(), candidate.now());
        var workings = terms.workings();
        var value = terms.figure("value", part, indicator, year, candidate.now());
        var previous = terms.figure("previous", part, indicator, year - 1, candidate.before());
        workings.explain(() -> terms.of("value", part, indicator, year));
        workings.explain(() -> terms.of("previous", part, indicator, year - 1));
        return new RankedFigure(
                rank,
                new RankedFigure.Ranked(part.subject().type(), part.subject().id(), part.code(), part.name()),
                year,
                indicator.code(),
                indicator.unit(),
                value.value(),
                value.qualifier(),
                candidate.now().basis(),
                previous.value(),
                workings.growth("yoyPercent", growth, value, previous),
                workings.percent("sharePercent", value, together),
                growth.obstacle(),
                growth.obstacle() == null ? null : growth.obstacle().explanation(),
                workings.explanations());
    }

    private static SubjectType level(String word, Indicator indicator) {
        var level = word == null
                ? SubjectType.ZONES
                : SubjectType.find(word)
                        .orElseThrow(() -> refusal(
                                "level",
                                new Bilingual(
                                        "phải là zones, provinces hoặc projects",
                                        "must be zones, provinces or projects")));
        if (!indicator.reportedFor(Level.of(level))) {
            throw refusal(
                    "indicator",
                    new Bilingual(
                            "chỉ tiêu này không áp dụng cho cấp đó", "this indicator is not for that kind of subject"));
        }
        return level;
    }

    private static int top(Integer top, int all) {
        if (top != null && top < 1) {
            throw refusal("top", new Bilingual("phải lớn hơn 0", "must be above 0"));
        }
        return top == null ? all : Math.min(top, all);
    }

    private static ProblemException refusal(String parameter, Bilingual message) {
        return ProblemException.invalid(Fault.inParameter(parameter, "unknown-value", message));
    }
}
