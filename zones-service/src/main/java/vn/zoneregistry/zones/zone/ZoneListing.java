package vn.zoneregistry.zones.zone;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.zoneregistry.domain.AdministrativeUnits;
import vn.zoneregistry.domain.Decision;
import vn.zoneregistry.domain.Identifier;
import vn.zoneregistry.domain.ProvinceName;
import vn.zoneregistry.kit.list.Conditions;
import vn.zoneregistry.kit.list.Listing;
import vn.zoneregistry.kit.list.Page;
import vn.zoneregistry.kit.list.PageRequest;
import vn.zoneregistry.kit.sql.Database;
import vn.zoneregistry.kit.sql.Row;
import vn.zoneregistry.zones.boundary.Boundary;

/** Reads zones: one statement for one zone or for a page of them, provinces and identifiers included. */
@ApplicationScoped
class ZoneListing {

    private static final TypeReference<List<Decision>> DECISIONS = new TypeReference<>() {};
    private static final TypeReference<List<Identifier>> IDENTIFIERS = new TypeReference<>() {};

    private static final Listing<ZoneView> ZONES = Listing.of(
                    """
                    z.*, p.id as province_id, p.code as province_code, p.name as province_name,
                    (select coalesce(json_agg(json_build_object('scheme', i.scheme, 'value', i.value)
                                              order by i.scheme, i.value), '[]')
                     from zone_identifier i where i.zone_id = z.id) as identifiers,
                    %s""".formatted(ZoneWarnings.OVERLAPS), "zone z", "z.id", "uuid", ZoneListing::view)
            .sort("name", "z.name collate \"vi-x-icu\"", "text")
            .sort("code", "z.code", "text")
            .sort("plannedAreaHa", "coalesce(z.planned_ha, -1)", "numeric")
            .sort("updatedAt", "z.updated_at", "timestamptz")
            .sort("occupancyPercent", "coalesce(z.occupancy_percent, -1)", "numeric");

    private final Database database;
    private final AdministrativeUnits units;

    ZoneListing(Database database, AdministrativeUnits units) {
        this.database = database;
        this.units = units;
    }

    Page<ZoneView> page(ZoneFilters filters, PageRequest page) {
        return on(filters.validOn()).page(database, filters.conditions(units), page);
    }

    Optional<ZoneView> one(Conditions conditions, LocalDate validOn) {
        return on(validOn).one(database, conditions);
    }

    /** The zones with these ids, in their provinces of today. */
    Map<UUID, ZoneView> all(List<UUID> ids) {
        return on(null).all(database, new Conditions().anyOf("z.id", ids)).stream()
                .collect(Collectors.toMap(ZoneView::id, zone -> zone));
    }

    boolean has(UUID id) {
        return database.one("select true as found from zone where id = ?", List.of(id), row -> row.bool("found"))
                .orElse(false);
    }

    private Listing<ZoneView> on(LocalDate validOn) {
        return ZONES.decoratedBy(
                "left join administrative_unit p on p.id = province_at(z.administrative_unit_id, ?)",
                units.dayOrToday(validOn));
    }

    private static ZoneView view(Row row) throws SQLException {
        return new ZoneView(
                row.uuid("id"),
                row.text("code"),
                row.text("name"),
                row.text("name_en"),
                row.word("type", ZoneType.class),
                row.word("status", ZoneStatus.class),
                row.text("administrative_unit_id"),
                row.text("province_id") == null
                        ? null
                        : new ProvinceName(
                                row.text("province_id"), row.text("province_code"), row.text("province_name")),
                row.text("locality"),
                ManagingAgency.ofNullable(row.text("managing_agency_code"), row.text("managing_agency_name")),
                row.decimal("planned_area_ha"),
                row.decimal("industrial_land_ha"),
                row.decimal("service_land_ha"),
                row.date("established_on"),
                row.date("operating_since"),
                row.date("expected_operation_on"),
                Developer.ofNullable(row.text("developer_name"), row.text("developer_tax_code")),
                row.texts("priority_sectors"),
                row.json("boundary", Boundary.class),
                row.decimal("boundary_area_ha"),
                row.json("decisions", DECISIONS),
                row.json("identifiers", IDENTIFIERS),
                balance(row),
                ZoneWarnings.of(row),
                row.text("description"),
                row.integer("version"),
                row.instant("created_at"),
                row.instant("updated_at"));
    }

    static LandBalance balance(Row row) throws SQLException {
        return new LandBalance(
                row.decimal("planned_ha"),
                row.decimal("leasable_ha"),
                row.decimal("reserved_ha"),
                row.decimal("leased_ha"),
                row.decimal("available_ha"),
                row.decimal("occupancy_percent"),
                row.word("type", ZoneType.class).occupancyDefinition());
    }
}
