package vn.zoneregistry.zones.movement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import vn.zoneregistry.kit.access.Caller;
import vn.zoneregistry.kit.list.Conditions;
import vn.zoneregistry.kit.list.Listing;
import vn.zoneregistry.kit.list.Page;
import vn.zoneregistry.kit.list.PageRequest;
import vn.zoneregistry.kit.sql.Database;
import vn.zoneregistry.kit.sql.Row;

/** The movements of land in the zones: only ever appended, and always adding up to the balance. */
@ApplicationScoped
public class LandMovements {

    private static final Listing<LandMovement> MOVEMENTS = Listing.of(
                    "m.*", "land_movement m", "m.id", "uuid", LandMovements::movement)
            .sort("on", "m.moved_on", "date");
    private static final Listing<LandMovement> ANONYMOUS = Listing.of(
                    "m.*", "land_movement m", "m.id", "uuid", row -> movement(row)
                            .anonymous())
            .sort("on", "m.moved_on", "date");

    private final Database database;
    private final Caller caller;

    LandMovements(Database database, Caller caller) {
        this.database = database;
        this.caller = caller;
    }

    /** Movements of a zone, by default in the order in which they were recorded. */
    public Page<LandMovement> list(UUID zone, LandMovementFilters filters, PageRequest page) {
        return (caller.isKnown() ? MOVEMENTS : ANONYMOUS).page(database, filters.conditions(zone), page);
    }

    /**
     * What the movements of a zone add up to.
     *
     * @param validOn only what counts by that day; null: all
     * @param known only what was recorded by then; null: all
     */
    public LandTaken taken(UUID zone, LocalDate validOn, Instant known) {
        var conditions = new Conditions()
                .and("m.zone_id = ?", zone)
                .andIfGiven("m.moved_on <= ?", validOn)
                .andIfGiven("m.recorded_at <= ?", known);
        return database.one(
                        """
                        select coalesce(sum(m.reserved_ha), 0.0000) as reserved_ha,
                               coalesce(sum(m.leased_ha), 0.0000) as leased_ha
                        from land_movement m where %s""".formatted(conditions.where()),
                        conditions.arguments(),
                        row -> new LandTaken(row.decimal("reserved_ha"), row.decimal("leased_ha")))
                .orElseThrow();
    }

    /** Appends a movement within the transaction that moves the land. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void append(LandMovement movement) {
        database.update(
                """
                insert into land_movement
                    (id, zone_id, phase_id, allocation_id, project_id, tenant_name, kind, moved_on,
                     reserved_ha, leased_ha, recorded_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                movement.id(),
                movement.zoneId(),
                movement.phaseId(),
                movement.allocationId(),
                movement.projectId(),
                movement.tenantName(),
                movement.kind(),
                movement.on(),
                movement.reservedHa(),
                movement.leasedHa(),
                movement.recordedAt());
    }

    private static LandMovement movement(Row row) throws SQLException {
        return new LandMovement(
                row.uuid("id"),
                row.uuid("zone_id"),
                row.uuid("phase_id"),
                row.uuid("allocation_id"),
                row.uuid("project_id"),
                row.text("tenant_name"),
                row.word("kind", MovementKind.class),
                row.date("moved_on"),
                row.decimal("reserved_ha"),
                row.decimal("leased_ha"),
                row.instant("recorded_at"));
    }
}
