package vn.zoneregistry.reporting.kpireport;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.zoneregistry.kit.sql.Database;
import vn.zoneregistry.reporting.figure.ZoneKind;
import vn.zoneregistry.reporting.indicator.Catalogue;
import vn.zoneregistry.reporting.subject.KnownSubject;
import vn.zoneregistry.reporting.subject.SubjectType;
import vn.zoneregistry.reporting.unit.Unit;
import vn.zoneregistry.reporting.validation.Evidence;
import vn.zoneregistry.reporting.validation.Finding;
import vn.zoneregistry.reporting.validation.Validation;
import vn.zoneregistry.reporting.validation.ValidationRules;

/** Gathers what a report is held against, and holds it against that. */
@ApplicationScoped
class Examination {

    private static final String LAST_YEAR = """
            select v.indicator, v.value
            from kpi_report r join kpi_value v on v.report_id = r.id and v.year = r.year
            where r.subject_type = ? and r.subject_id = ? and r.year = ? and r.status = 'APPROVED' and v.value is not null""";
    private static final String SUM_OF_PROJECTS = """
            select v.indicator, sum(v.value) as value
            from neighbour_project p
            join kpi_report r on r.subject_type = 'projects' and r.subject_id = p.id::text
            join kpi_value v on v.report_id = r.id and v.year = r.year
            join indicator i on i.code = v.indicator and i.aggregation = 'SUM'
            where p.zone_id = ? and r.year = ? and r.status = 'APPROVED' and v.value is not null
            group by v.indicator""";
    private static final String SUM_OF_ZONES = """
            select v.indicator, sum(v.value) as value
            from neighbour_zone z
            join kpi_report r on r.subject_type = 'zones' and r.subject_id = z.id::text
            join kpi_value v on v.report_id = r.id and v.year = r.year
            join indicator i on i.code = v.indicator and i.aggregation = 'SUM'
            where z.administrative_unit_id in (select units_within(?)) and r.year = ? and r.status = 'APPROVED'
                and v.value is not null
            group by v.indicator""";

    private final Database database;
    private final ValidationRules rules;

    Examination(Database database, ValidationRules rules) {
        this.database = database;
        this.rules = rules;
    }

    List<Finding> findings(
            KnownSubject subject, int year, KpiContent content, Catalogue catalogue, Map<String, Unit> units) {
        var values = new LinkedHashMap<String, BigDecimal>();
        catalogue.all().forEach(indicator -> Optional.ofNullable(
                        content.values().get(indicator.code()))
                .map(KpiValue::value)
                .ifPresent(value -> values.put(indicator.code(), value)));
        return new Validation(rules.all(), catalogue, units)
                .findings(new Evidence(
                        subject.key().type(),
                        values,
                        figures(
                                LAST_YEAR,
                                List.of(
                                        subject.key().type().segment(),
                                        subject.key().id(),
                                        year - 1)),
                        parts(subject, year),
                        unmeasured(subject),
                        dongPerDollar(year)));
    }

    private Map<String, BigDecimal> parts(KnownSubject subject, int year) {
        return switch (subject.key().type()) {
            case PROJECTS, COUNTRY -> Map.of();
            case ZONES -> figures(SUM_OF_PROJECTS, List.of(subject.zoneId(), year));
            case PROVINCES -> figures(SUM_OF_ZONES, List.of(subject.key().id(), year));
        };
    }

    private Map<String, BigDecimal> figures(String sql, List<?> arguments) {
        return database.list(sql, arguments, row -> Map.entry(row.text("indicator"), row.decimal("value"))).stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Decree 35/2022 lets parks lease their service land too; a cluster leases its industrial land alone. */
    private Map<String, BigDecimal> unmeasured(KnownSubject subject) {
        if (subject.key().type() != SubjectType.ZONES || ZoneKind.of(subject.zoneType()) == ZoneKind.CLUSTER) {
            return Map.of();
        }
        return database.one(
                        "select coalesce(service_land_ha, 0) as service from neighbour_zone where id = ?",
                        List.of(subject.zoneId()),
                        row -> Map.of("LAND_INDUSTRIAL", row.decimal("service")))
                .orElse(Map.of());
    }

    private BigDecimal dongPerDollar(int year) {
        return database.one(
                        "select dong_per_dollar from exchange_rate where year = ?",
                        List.of(year),
                        row -> row.decimal("dong_per_dollar"))
                .orElse(null);
    }
}
