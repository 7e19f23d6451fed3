package vn.zoneregistry.reporting.neighbour;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import vn.zoneregistry.domain.AdministrativeUnit;
import vn.zoneregistry.domain.AdministrativeUnits;
import vn.zoneregistry.kit.event.FeedEvent;
import vn.zoneregistry.kit.event.FeedSubscriber;
import vn.zoneregistry.kit.sql.Database;

/** Keeps the copies of zones, of their phases, of who holds land in them and of administrative units as zones-service has them. */
@ApplicationScoped
public class ZonesFeed implements FeedSubscriber {

    private final Database database;
    private final Copies copies;
    private final AdministrativeUnits administrativeUnits;

    ZonesFeed(Database database, Copies copies, AdministrativeUnits administrativeUnits) {
        this.database = database;
        this.copies = copies;
        this.administrativeUnits = administrativeUnits;
    }

    @Override
    public String neighbour() {
        return "zones";
    }

    @Override
    public void apply(FeedEvent event) {
        switch (event.resource()) {
            case AdministrativeUnit.RESOURCE -> applyUnit(event);
            case "zones" -> applyZone(event);
            case "phases" -> applyPhase(event);
            case "land-allocations" -> applyLandAllocation(event);
            default -> {
                // what else zones-service tells is of no use here
            }
        }
    }

    private void applyUnit(FeedEvent event) {
        copies.rememberUnit(event);
        administrativeUnits.apply(event);
        database.update("update administrative_unit set known_from = ? where id = ?", event.time(), event.subjectId());
    }

    private void applyZone(FeedEvent event) {
        copies.remember("zone", event);
        if (event.verb().equals("deleted")) {
            copies.forget("zone", event);
            return;
        }
        var id = UUID.fromString(event.subjectId());
        var zone = event.data();
        database.update(
                """
                insert into neighbour_zone (id, code, name, name_en, type, status, administrative_unit_id,
                    established_on, service_land_ha, industrial_land_ha, planned_ha, leasable_ha, known_from)
                values (?, ?, ?, ?, ?, ?, ?, cast(? as date), ?, ?, ?, ?, ?)
                on conflict (id) do update set
                    code = excluded.code, name = excluded.name, name_en = excluded.name_en, type = excluded.type,
                    status = excluded.status, administrative_unit_id = excluded.administrative_unit_id,
                    established_on = excluded.established_on, service_land_ha = excluded.service_land_ha,
                    industrial_land_ha = excluded.industrial_land_ha, planned_ha = excluded.planned_ha,
                    leasable_ha = excluded.leasable_ha, known_from = excluded.known_from""",
                id,
                zone.path("code").textValue(),
                zone.path("name").textValue(),
                zone.path("nameEn").textValue(),
                zone.path("type").textValue(),
                zone.path("status").textValue(),
                zone.path("administrativeUnitId").textValue(),
                zone.path("establishedOn").textValue(),
                Numbers.of(zone.path("serviceLandHa")),
                Numbers.of(zone.path("industrialLandHa")),
                Numbers.of(zone.path("plannedAreaHa")),
                Numbers.of(zone.path("land").path("leasableHa")),
                event.time());
    }

    private void applyPhase(FeedEvent event) {
        copies.remember("phase", event);
        if (event.verb().equals("deleted")) {
            copies.forget("phase", event);
            return;
        }
        database.update(
                """
                insert into neighbour_phase (id, zone_id, planned_ha, known_from)
                values (?, ?, ?, ?)
                on conflict (id) do update set
                    zone_id = excluded.zone_id, planned_ha = excluded.planned_ha, known_from = excluded.known_from""",
                UUID.fromString(event.subjectId()),
                UUID.fromString(event.data().path("zoneId").textValue()),
                Numbers.of(event.data().path("plannedAreaHa")),
                event.time());
    }

    private void applyLandAllocation(FeedEvent event) {
        var allocation = event.data();
        copies.remember("land_allocation", event);
        database.update(
                """
                insert into neighbour_land_allocation (id, zone_id, area_ha, state, known_from)
                values (?, ?, ?, ?, ?)
                on conflict (id) do update set
                    zone_id = excluded.zone_id, area_ha = excluded.area_ha, state = excluded.state,
                    known_from = excluded.known_from""",
                UUID.fromString(event.subjectId()),
                UUID.fromString(allocation.path("zoneId").textValue()),
                Numbers.of(allocation.path("areaHa")),
                allocation.path("state").textValue(),
                event.time());
    }
}
