package vn.zoneregistry.zones.zone;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import vn.zoneregistry.kit.event.EventLog;
import vn.zoneregistry.kit.event.Subject;
import vn.zoneregistry.kit.problem.ProblemException;
import vn.zoneregistry.kit.sql.Database;

/**
 * The land counters of zones and phases. Whoever moves land locks the zone first, so that for one zone everything
 * happens one after the other; the database's checks hold even against code that forgets to.
 */
@ApplicationScoped
public class ZoneLand {

    private final Database database;
    private final EventLog events;

    ZoneLand(Database database, EventLog events) {
        this.database = database;
        this.events = events;
    }

    /** A locked zone: what it is, what is left (null where nothing is known of its land), whether any is reserved or leased. */
    public record Locked(ZoneType type, ZoneStatus status, BigDecimal availableHa, boolean isGiven) {}

    /**
     * Locks the zone for the rest of the transaction.
     *
     * @throws ProblemException {@code not-found}, {@code gone}
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public Locked lock(UUID zone) {
        return database.one(
                        "select type, status, available_ha, reserved_ha + leased_ha > 0 as is_given from zone where id = ? for no key update",
                        List.of(zone),
                        row -> new Locked(
                                row.word("type", ZoneType.class),
                                row.word("status", ZoneStatus.class),
                                row.decimal("available_ha"),
                                row.bool("is_given")))
                .orElseThrow(() -> events.absence(Subject.of(ZoneRegistry.RESOURCE, zone)));
    }

    /** Adds to, or with negative areas takes from, what is reserved and leased in a locked zone. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void add(UUID zone, BigDecimal reservedHa, BigDecimal leasedHa) {
        database.update(
                "update zone set reserved_ha = reserved_ha + ?, leased_ha = leased_ha + ? where id = ?",
                reservedHa,
                leasedHa,
                zone);
    }

    /** Lets the phases of a zone follow its change to a type with another legal denominator of occupancy. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void redefineOccupancy(UUID zone, ZoneType type) {
        database.update(
                "update phase set counts_service_land = ? where zone_id = ?",
                type.occupancyDefinition() == OccupancyDefinition.LEASED_OVER_INDUSTRIAL_AND_SERVICE_LAND,
                zone);
    }

    /** Renews the sum of the planned areas of a locked zone's phases; unknown as soon as one of them is. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void addUpPhases(UUID zone) {
        database.update("""
                update zone set phases_planned_ha = added_up.area
                from (select case when count(*) = count(planned_area_ha) then sum(planned_area_ha) end as area
                      from phase where zone_id = ?) added_up
                where id = ? and phases_planned_ha is distinct from added_up.area""", zone, zone);
    }
}
