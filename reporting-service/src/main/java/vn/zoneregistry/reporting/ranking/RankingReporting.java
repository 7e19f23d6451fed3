package vn.zoneregistry.reporting.ranking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import vn.zoneregistry.domain.Percentages;
import vn.zoneregistry.kit.Bilingual;
import vn.zoneregistry.kit.list.Page;
import vn.zoneregistry.kit.list.PageRequest;
import vn.zoneregistry.kit.list.SortedRows;
import vn.zoneregistry.kit.problem.Fault;
import vn.zoneregistry.kit.problem.ProblemException;
import vn.zoneregistry.reporting.access.Readers;
import vn.zoneregistry.reporting.disclosure.Disclosure;
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
    private final Readers readers;

    RankingReporting(
            Knowledge knowledge, Indicators indicators, Territories territories, Figures figures, Readers readers) {
        this.knowledge = knowledge;
        this.indicators = indicators;
        this.territories = territories;
        this.figures = figures;
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
        var ranked = ranked(candidates, indicator, year, complete);
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

    /** @param complete whether nobody is left out, so that there is a sum to have shares of */
    private static List<RankedFigure> ranked(
            List<Candidate> candidates, Indicator indicator, int year, boolean complete) {
        var sum = indicator.aggregation() == Aggregation.SUM && complete
                ? candidates.stream().map(Candidate::value).reduce(BigDecimal.ZERO, BigDecimal::add)
                : null;
        var ranked = new ArrayList<RankedFigure>();
        for (var candidate : candidates) {
            var last = ranked.isEmpty() ? null : ranked.get(ranked.size() - 1);
            boolean shared = last != null && last.value().compareTo(candidate.value()) == 0;
            ranked.add(place(shared ? last.rank() : ranked.size() + 1, candidate, indicator, year, sum));
        }
        return ranked;
    }

    private static RankedFigure place(int rank, Candidate candidate, Indicator indicator, int year, BigDecimal sum) {
        var part = candidate.part();
        var before = candidate.before().figure();
        var growth = Growth.between(candidate.before(), candidate.now());
        return new RankedFigure(
                rank,
                new RankedFigure.Ranked(part.subject().type(), part.subject().id(), part.code(), part.name()),
                year,
                indicator.code(),
                indicator.unit(),
                candidate.value(),
                candidate.now().figure().qualifier(),
                candidate.now().basis(),
                before == null ? null : before.value(),
                growth.percent(),
                Percentages.of(candidate.value(), sum),
                growth.obstacle(),
                growth.obstacle() == null ? null : growth.obstacle().explanation());
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
