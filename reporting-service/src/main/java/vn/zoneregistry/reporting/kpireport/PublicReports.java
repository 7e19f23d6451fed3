package vn.zoneregistry.reporting.kpireport;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import vn.zoneregistry.reporting.disclosure.Disclosure;
import vn.zoneregistry.reporting.indicator.Indicators;
import vn.zoneregistry.reporting.subject.SubjectKey;
import vn.zoneregistry.reporting.subject.SubjectType;
import vn.zoneregistry.reporting.subject.Subjects;
import vn.zoneregistry.reporting.territory.Figures;
import vn.zoneregistry.reporting.territory.Knowledge;
import vn.zoneregistry.reporting.territory.Place;
import vn.zoneregistry.reporting.territory.Resolution;
import vn.zoneregistry.reporting.territory.Territories;

/**
 * What the public reads of the approved reports of provinces and zones: the figures that it is told in annual reports, too.
 * The others are marked as confidential.
 */
@ApplicationScoped
class PublicReports {

    private final Subjects subjects;
    private final Knowledge knowledge;
    private final Indicators indicators;
    private final Territories territories;
    private final Figures figures;

    PublicReports(
            Subjects subjects, Knowledge knowledge, Indicators indicators, Territories territories, Figures figures) {
        this.subjects = subjects;
        this.knowledge = knowledge;
        this.indicators = indicators;
        this.territories = territories;
        this.figures = figures;
    }

    /**
     * A report of a list. What a zone says of its enterprises is left for those who ask for that zone: whether it is told
     * depends on the whole province.
     */
    KpiReportView inList(KpiReportView report) {
        if (report.subject().type() == SubjectType.PROVINCES) {
            return of(report, null);
        }
        var catalogue = indicators.catalogue(null);
        return without(report, value -> Disclosure.concerns(catalogue.get(value.indicator()), catalogue), true);
    }

    /** @param asOf the moment as of which it is asked for, {@code null} for now */
    @Transactional
    KpiReportView of(KpiReportView report, String asOf) {
        var known = knowledge.of(asOf, false);
        var catalogue = indicators.catalogue(known.at());
        var key = new SubjectKey(report.subject().type(), report.subject().id());
        var subject = subjects.find(key).orElse(null);
        if (subject == null) {
            return without(report, value -> true, true);
        }
        var place = key.type() == SubjectType.ZONES
                ? new Place(null, subject.code(), null)
                : new Place(subject.code(), null, null);
        int year = report.year();
        var territory = territories.of(place, lastDay(subject.validTo(), year), known);
        var disclosure = Disclosure.of(
                figures.of(
                        territory,
                        catalogue,
                        report.values().stream()
                                .map(value -> catalogue.get(value.indicator()))
                                .toList(),
                        year,
                        year,
                        Resolution.ZONES,
                        known),
                territory,
                year,
                known);
        var whole = territory.whole(year);
        return without(
                report,
                value -> disclosure
                        .of(whole, catalogue.get(value.indicator()), year)
                        .withheld(),
                key.type() == SubjectType.ZONES && !disclosure.tellsProductsOf(whole, year));
    }

    /** A code of a unit that ended in the year means that unit until it ended. */
    private static LocalDate lastDay(LocalDate validTo, int year) {
        var last = LocalDate.of(year, 12, 31);
        return validTo == null || validTo.isAfter(last) ? last : validTo;
    }

    private static KpiReportView without(
            KpiReportView report, Predicate<KpiReportView.Value> hidden, boolean withoutProducts) {
        var values = report.values().stream()
                .map(value -> hidden.test(value) ? value.confidential() : value)
                .toList();
        boolean anything = withoutProducts || !values.equals(report.values());
        return report.showing(
                values, withoutProducts ? List.of() : report.products(), anything ? List.of() : report.findings());
    }
}
