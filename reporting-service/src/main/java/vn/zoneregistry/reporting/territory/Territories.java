package vn.zoneregistry.reporting.territory;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import vn.zoneregistry.kit.problem.ProblemException;
import vn.zoneregistry.kit.sql.Database;
import vn.zoneregistry.kit.sql.Row;
import vn.zoneregistry.reporting.subject.NamedSubject;
import vn.zoneregistry.reporting.subject.SubjectType;

/** Reads what a place consisted of, as it was known at a moment: the same few statements whatever its size. */
@ApplicationScoped
public class Territories {

    /** As an array, found once, so that the index is asked for these units and nothing is read from end to end. */
    private static final String WITHIN =
            "%s = any (array(select units_within(root, ?) from unnest(cast(? as text[])) as roots (root)))";

    private static final String UNITS = """
            select u.id, u.code, u.name, u.name_en, u.valid_from, u.valid_to, u.successor_id
            from administrative_unit_ever u
            where u.level = 'PROVINCE' and %s and u.known_from <= ? and u.known_until > ?
            order by u.name collate "vi-x-icu", u.id""";

    /** The zone's own province is the one above its unit before any merger: no unit ended before that day. */
    private static final String ZONES = """
            select z.*, province_at(z.administrative_unit_id, date '1900-01-01', ?) as province_unit_id,
                coalesce(z.planned_ha, phases.planned) as planned_or_phases_ha,
                coalesce(held.reserved, 0) as reserved_ha, coalesce(held.leased, 0) as leased_ha
            from neighbour_zone_ever z
            left join lateral (
                select sum(a.area_ha) filter (where a.state = 'RESERVED') as reserved,
                    sum(a.area_ha) filter (where a.state = 'LEASED') as leased
                from neighbour_land_allocation_ever a
                where a.zone_id = z.id and a.known_from <= ? and a.known_until > ?) held on true
            left join lateral (
                select sum(p.planned_ha) as planned
                from neighbour_phase_ever p
                where p.zone_id = z.id and p.known_from <= ? and p.known_until > ?) phases on true
            where %s and z.known_from <= ? and z.known_until > ?
            order by z.name collate "vi-x-icu", z.id""";

    private static final String PROJECTS = """
            select p.*
            from neighbour_project_ever p
            where p.zone_id = any (cast(? as uuid[])) and p.known_from <= ? and p.known_until > ?
            order by p.id""";
    private static final String ZONE_BY_CODE = """
            select z.id, province_at(z.administrative_unit_id, ?, ?) as province
            from neighbour_zone_ever z
            where z.code = ? and z.known_from <= ? and z.known_until > ?""";
    private static final String PROJECT_BY_CODE_OR_ID = """
            select p.id, province_at(z.administrative_unit_id, ?, ?) as province
            from neighbour_project_ever p
            join neighbour_zone_ever z on z.id = p.zone_id and z.known_from <= ? and z.known_until > ?
            where (p.code = ? or p.id::text = ?) and p.known_from <= ? and p.known_until > ?""";

    private final Database database;

    Territories(Database database) {
        this.database = database;
    }

    /**
     * The territory of a place, where a province code is the unit that had it on the day or, if none had, the latest.
     *
     * @throws ProblemException {@code not-found} for a code that nothing has or had at the moment
     */
    public Territory of(Place place, LocalDate day, Known known) {
        if (place.zone() != null) {
            return inside(SubjectType.ZONES, place.zone(), ZONE_BY_CODE, known, day, known.moment(), place.zone());
        }
        if (place.project() != null) {
            var moment = known.moment();
            var code = place.project();
            return inside(
                    SubjectType.PROJECTS, code, PROJECT_BY_CODE_OR_ID, known, day, moment, moment, moment, code, code);
        }
        if (place.province() == null) {
            return territory(NamedSubject.COUNTRY, null, List.of(), known);
        }
        var province = database.one(
                        "select province_meant_by(?, ?, ?) as id",
                        List.of(place.province(), day, known.moment()),
                        row -> Optional.ofNullable(row.text("id")))
                .flatMap(id -> id)
                .orElseThrow(() -> ProblemException.notFound("provinces", place.province()));
        return territory(unnamed(SubjectType.PROVINCES, province), province, List.of(province), known);
    }

    /** As {@link #of}, for a province with everything that ever was of any unit that had its code. */
    public Territory ofAllUnits(Place place, LocalDate day, Known known) {
        var territory = of(place, day, known);
        if (place.province() == null) {
            return territory;
        }
        var all = database.list("""
                select id
                from administrative_unit_ever
                where code = ? and level = 'PROVINCE' and known_from <= ? and known_until > ?""", List.of(place.province(), known.moment(), known.moment()), row -> row.text("id"));
        return territory(territory.subject(), territory.province(), all, known);
    }

    private Territory inside(SubjectType type, String code, String sql, Known known, Object... arguments) {
        var all = new ArrayList<>(Arrays.asList(arguments));
        all.add(known.moment());
        all.add(known.moment());
        var found = database.one(sql, all, row -> List.of(row.text("id"), row.text("province")))
                .orElseThrow(() -> ProblemException.notFound(type.segment(), code));
        return territory(unnamed(type, found.get(0)), found.get(1), List.of(found.get(1)), known);
    }

    private static NamedSubject unnamed(SubjectType type, String id) {
        return new NamedSubject(type, id, null, null, null);
    }

    private Territory territory(NamedSubject subject, String province, List<String> roots, Known known) {
        Instant moment = known.moment();
        var within = province == null ? List.of() : List.of(moment, roots);
        var provinces = database.list(
                restricted(UNITS, "u.id", province),
                Stream.of(within, List.of(moment, moment)).flatMap(List::stream).toList(),
                Territories::unit);
        var zones = database.list(
                restricted(ZONES, "z.administrative_unit_id", province),
                Stream.of(List.of(moment, moment, moment, moment, moment), within, List.of(moment, moment))
                        .flatMap(List::stream)
                        .toList(),
                Territories::zone);
        var ids = zones.stream().map(zone -> UUID.fromString(zone.id())).toList();
        var projects = database.list(PROJECTS, List.of(ids, moment, moment), Territories::project);
        return new Territory(named(subject, provinces, zones, projects), province, provinces, zones, projects);
    }

    /** @param province {@code null} for all of the country */
    private static String restricted(String sql, String column, String province) {
        return sql.formatted(province == null ? "true" : WITHIN.formatted(column));
    }

    private static NamedSubject named(
            NamedSubject subject, List<PartTree.Unit> provinces, List<ZoneRow> zones, List<ProjectRow> projects) {
        return switch (subject.type()) {
            case COUNTRY -> subject;
            case PROVINCES ->
                provinces.stream()
                        .filter(unit -> unit.id().equals(subject.id()))
                        .findFirst()
                        .map(PartTree.Unit::named)
                        .orElseThrow();
            case ZONES ->
                zones.stream()
                        .filter(zone -> zone.id().equals(subject.id()))
                        .findFirst()
                        .map(zone ->
                                new NamedSubject(SubjectType.ZONES, zone.id(), zone.code(), zone.name(), zone.nameEn()))
                        .orElseThrow();
            case PROJECTS ->
                projects.stream()
                        .filter(project -> project.id().equals(subject.id()))
                        .findFirst()
                        .map(project -> new NamedSubject(
                                SubjectType.PROJECTS, project.id(), project.code(), project.name(), null))
                        .orElseThrow();
        };
    }

    private static PartTree.Unit unit(Row row) throws SQLException {
        return new PartTree.Unit(
                row.text("id"),
                row.text("code"),
                row.text("name"),
                row.text("name_en"),
                row.date("valid_from"),
                row.date("valid_to"),
                row.text("successor_id"));
    }

    private static ZoneRow zone(Row row) throws SQLException {
        return new ZoneRow(
                row.text("id"),
                row.text("code"),
                row.text("name"),
                row.text("name_en"),
                row.text("type"),
                row.text("status"),
                row.date("established_on"),
                row.text("province_unit_id"),
                row.decimal("planned_or_phases_ha"),
                row.decimal("leasable_ha"),
                row.decimal("industrial_land_ha"),
                row.decimal("reserved_ha"),
                row.decimal("leased_ha"));
    }

    private static ProjectRow project(Row row) throws SQLException {
        return new ProjectRow(
                row.text("id"),
                row.text("code"),
                row.text("name"),
                row.text("zone_id"),
                row.text("legal_status"),
                row.text("capital_origin"),
                row.date("registered_on"),
                row.date("ended_on"),
                row.decimal("registered_capital_vnd"),
                row.text("enterprise"),
                row.texts("sectors"));
    }
}
