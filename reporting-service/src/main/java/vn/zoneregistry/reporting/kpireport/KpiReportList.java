package vn.zoneregistry.reporting.kpireport;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.zoneregistry.domain.AdministrativeUnits;
import vn.zoneregistry.kit.list.Conditions;
import vn.zoneregistry.kit.list.Listing;
import vn.zoneregistry.kit.list.Page;
import vn.zoneregistry.kit.list.PageRequest;
import vn.zoneregistry.kit.sql.Database;
import vn.zoneregistry.kit.sql.Row;
import vn.zoneregistry.reporting.subject.SubjectKey;
import vn.zoneregistry.reporting.subject.SubjectName;
import vn.zoneregistry.reporting.subject.SubjectType;
import vn.zoneregistry.reporting.validation.Finding;

/** Reads KPI reports with the names of their subjects. */
@ApplicationScoped
class KpiReportList {

    private static final Listing<KpiReportView> LISTING = Listing.of("""
                    r.*, coalesce(z.name, p.name, u.name, r.subject_id) as subject_name,
                    coalesce((
                        select json_agg(json_build_object('indicator', v.indicator, 'value', v.value, 'unit', i.unit,
                            'grade', v.grade, 'qualifier', v.qualifier, 'missingReason', v.missing_reason,
                            'note', v.note, 'source', v.source) order by i.position)
                        from kpi_value v join indicator i on i.code = v.indicator
                        where v.report_id = r.id and v.year = r.year), '[]') as figures,
                    coalesce((
                        select json_agg(json_build_object('name', o.name, 'unit', o.unit, 'quantity', o.quantity,
                            'qualifier', o.qualifier) order by o.ordinal)
                        from kpi_product o
                        where o.report_id = r.id), '[]') as output""", """
                    kpi_report r
                    left join neighbour_project p
                        on p.id = case when r.subject_type = 'projects' then cast(r.subject_id as uuid) end
                    left join neighbour_zone z
                        on z.id = case when r.subject_type = 'zones' then cast(r.subject_id as uuid) end
                    left join neighbour_zone pz on pz.id = p.zone_id
                    left join administrative_unit u on r.subject_type = 'provinces' and u.id = r.subject_id""", "r.id", "uuid", KpiReportList::view)
            .sort("year", "r.year", "integer")
            .sort("dueOn", "r.due_on", "date")
            .sort("updatedAt", "r.updated_at", "timestamptz");
    private static final String UNIT = "coalesce(z.administrative_unit_id, pz.administrative_unit_id, u.id)";

    private static final List<String> PUBLIC = List.of(SubjectType.PROVINCES.segment(), SubjectType.ZONES.segment());

    private final Database database;
    private final AdministrativeUnits units;

    KpiReportList(Database database, AdministrativeUnits units) {
        this.database = database;
        this.units = units;
    }

    Page<KpiReportView> page(KpiReportFilter filter, PageRequest request) {
        return page(filter, conditions(filter), request);
    }

    /** Approved ones, none of projects. */
    Page<KpiReportView> publicPage(KpiReportFilter filter, PageRequest request) {
        return page(
                filter,
                conditions(filter).equal("r.status", KpiStatus.APPROVED).anyOf("r.subject_type", PUBLIC),
                request);
    }

    private static Conditions conditions(KpiReportFilter filter) {
        return new Conditions()
                .anyOf("r.subject_type", filter.subjectType)
                .anyOf("r.subject_id", filter.subjectId)
                .anyOf("r.year::text", texts(filter.year))
                .anyOf("r.status", filter.status);
    }

    private Page<KpiReportView> page(KpiReportFilter filter, Conditions conditions, PageRequest request) {
        return LISTING.page(database, units.within(conditions, UNIT, filter.province, filter.validOn), request);
    }

    Optional<KpiReportView> find(SubjectKey subject, int year) {
        return LISTING.one(
                database,
                new Conditions()
                        .equal("r.subject_type", subject.type().segment())
                        .equal("r.subject_id", subject.id())
                        .equal("r.year", year));
    }

    KpiReportView get(UUID id) {
        return LISTING.one(database, new Conditions().equal("r.id", id)).orElseThrow();
    }

    private static List<String> texts(List<Integer> years) {
        return years == null ? null : years.stream().map(String::valueOf).toList();
    }

    private static KpiReportView view(Row row) throws SQLException {
        return new KpiReportView(
                row.uuid("id"),
                new SubjectName(
                        SubjectType.find(row.text("subject_type")).orElseThrow(),
                        row.text("subject_id"),
                        row.text("subject_name")),
                row.integer("year"),
                row.date("period_from"),
                row.date("period_to"),
                row.date("due_on"),
                row.word("status", KpiStatus.class),
                row.json("figures", new TypeReference<List<KpiReportView.Value>>() {}),
                row.json("output", new TypeReference<List<KpiReportView.Product>>() {}),
                row.json("findings", new TypeReference<List<Finding>>() {}),
                row.text("submitted_by"),
                row.instant("submitted_at"),
                row.text("approved_by"),
                row.instant("approved_at"),
                row.integer("version"),
                row.instant("created_at"),
                row.instant("updated_at"));
    }
}
