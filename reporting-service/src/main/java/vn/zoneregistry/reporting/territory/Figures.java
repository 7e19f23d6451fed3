package vn.zoneregistry.reporting.territory;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.zoneregistry.reporting.figure.Consolidation;
import vn.zoneregistry.reporting.indicator.Catalogue;
import vn.zoneregistry.reporting.indicator.Indicator;

/** Gives the figures of a territory for some indicators and years, from whatever source knows them. */
@ApplicationScoped
public class Figures {

    private final ReportedFigures reported;
    private final ProjectEvents events;
    private final Clock clock;

    Figures(ReportedFigures reported, ProjectEvents events, Clock clock) {
        this.reported = reported;
        this.events = events;
        this.clock = clock;
    }

    public Consolidation of(
            Territory territory,
            Catalogue catalogue,
            Collection<Indicator> indicators,
            int from,
            int to,
            Resolution resolution,
            Known known) {
        var needed = indicators.stream()
                .flatMap(indicator -> neededFor(indicator, catalogue).stream())
                .collect(Collectors.toSet());
        if (!known.confidential()) {
            // by these is known how many enterprises a zone has
            needed.addAll(Set.of("PROJECTS_TOTAL", "PROJECTS_OPERATING"));
        }
        var reports = reported.of(territory, from, to, false, catalogue, needed, resolution, known)
                .figures();
        var registry = new RegistryFigures(territory, events.of(territory, known), known.day(clock)).of(from, to);
        return new Consolidation(catalogue, reports, registry);
    }

    /** The indicator and those that it is made of, and what measures the same at other prices. */
    private static Set<String> neededFor(Indicator indicator, Catalogue catalogue) {
        var needed = new LinkedHashSet<String>();
        Stream.of(indicator.code(), indicator.weightBy(), indicator.numerator(), indicator.denominator())
                .filter(code -> code != null)
                .forEach(needed::add);
        catalogue.atOtherPrices(indicator).map(Indicator::code).ifPresent(needed::add);
        return needed;
    }
}
