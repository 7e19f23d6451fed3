package vn.zoneregistry.reporting.target;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.zoneregistry.domain.AdministrativeUnits;
import vn.zoneregistry.domain.Qualifier;
import vn.zoneregistry.kit.list.Conditions;
import vn.zoneregistry.kit.list.Listing;
import vn.zoneregistry.kit.list.Page;
import vn.zoneregistry.kit.list.PageRequest;
import vn.zoneregistry.kit.sql.Database;
import vn.zoneregistry.kit.sql.Row;
import vn.zoneregistry.reporting.subject.SubjectName;
import vn.zoneregistry.reporting.subject.SubjectType;

/** Reads targets with the names of their subjects. */
@ApplicationScoped
class TargetList {

    private static final Listing<TargetView> LISTING = Listing.of(
                    "t.*, i.unit, coalesce(z.name, p.name, u.name, t.subject_id) as subject_name",
                    """
                    target t
                    join indicator i on i.code = t.indicator
                    left join neighbour_project p
                        on p.id = case when t.subject_type = 'projects' then cast(t.subject_id as uuid) end
                    left join neighbour_zone z
                        on z.id = case when t.subject_type = 'zones' then cast(t.subject_id as uuid) end
                    left join neighbour_zone pz on pz.id = p.zone_id
                    left join administrative_unit u on t.subject_type = 'provinces' and u.id = t.subject_id""",
                    "t.id",
                    "uuid",
                    TargetList::view)
            .sort("periodFrom", "t.period_from", "integer")
            .sort("periodTo", "t.period_to", "integer")
            .sort("updatedAt", "t.updated_at", "timestamptz");
    private static final String UNIT = "coalesce(z.administrative_unit_id, pz.administrative_unit_id, u.id)";

    private final Database database;
    private final AdministrativeUnits units;

    TargetList(Database database, AdministrativeUnits units) {
        this.database = database;
        this.units = units;
    }

    Page<TargetView> page(TargetFilter filter, PageRequest request) {
        var conditions = new Conditions()
                .anyOf("t.subject_type", filter.subjectType)
                .anyOf("t.subject_id", filter.subjectId)
                .anyOf("t.indicator", filter.indicator)
                .andIfGiven("t.period_from <= ?", filter.year)
                .andIfGiven("t.period_to >= ?", filter.year)
                .equal("t.period_from", filter.periodFrom)
                .equal("t.period_to", filter.periodTo);
        return LISTING.page(database, units.within(conditions, UNIT, filter.province, filter.validOn), request);
    }

    Optional<TargetView> find(UUID id) {
        return LISTING.one(database, new Conditions().equal("t.id", id));
    }

    /** The targets with these ids. */
    Map<UUID, TargetView> all(List<UUID> ids) {
        return LISTING.all(database, new Conditions().anyOf("t.id", ids)).stream()
                .collect(Collectors.toMap(TargetView::id, Function.identity()));
    }

    private static TargetView view(Row row) throws SQLException {
        return new TargetView(
                row.uuid("id"),
                new SubjectName(
                        SubjectType.find(row.text("subject_type")).orElseThrow(),
                        row.text("subject_id"),
                        row.text("subject_name")),
                row.text("indicator"),
                row.integer("period_from"),
                row.integer("period_to"),
                row.decimal("value"),
                row.text("unit"),
                row.word("qualifier", Qualifier.class),
                row.text("note"),
                row.text("source"),
                row.integer("version"),
                row.instant("created_at"),
                row.instant("updated_at"));
    }
}
