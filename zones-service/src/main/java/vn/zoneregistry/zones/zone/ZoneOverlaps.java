package vn.zoneregistry.zones.zone;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import vn.zoneregistry.kit.sql.Database;
import vn.zoneregistry.zones.boundary.Boundary;

/**
 * Which zones claim the same land. It is found out when a boundary is written, so that reading zones costs no geometry:
 * a search by rectangles leaves few candidates, which are then cut with each other exactly.
 */
@ApplicationScoped
class ZoneOverlaps {

    /** Less is the imprecision of two surveys along a common border, not a claim. */
    private static final BigDecimal SMALLEST_CLAIM_HA = new BigDecimal("0.01");

    private final Database database;

    ZoneOverlaps(Database database) {
        this.database = database;
    }

    private record Candidate(UUID id, Boundary boundary, BigDecimal areaHa) {}

    /**
     * Lets writers of boundaries go one after the other, so that of two new ones the second sees the first. Who has the
     * turn only refers to other zones, which the locks of those who wait allow.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void takeTurns() {
        database.one("select pg_advisory_xact_lock(hashtext('zone_overlap'))", List.of(), row -> true);
    }

    /**
     * Finds out anew with whom a zone overlaps, in turns.
     *
     * @param boundary null where the zone has none any more
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void renew(UUID zone, Boundary boundary) {
        takeTurns();
        database.update("delete from zone_overlap where zone_id = ? or other_zone_id = ?", zone, zone);
        if (boundary != null) {
            var area = boundary.areaHa();
            eachCandidate(zone, boundary, candidate -> compare(zone, boundary, area, candidate));
        }
    }

    private void eachCandidate(UUID zone, Boundary boundary, Consumer<Candidate> consumer) {
        var box = boundary.box();
        database.each(
                """
                select id, boundary, boundary_area_ha from zone
                where boundary_box && box(point(?, ?), point(?, ?)) and id <> ?""",
                List.of(box.west(), box.south(), box.east(), box.north(), zone),
                row -> new Candidate(
                        row.uuid("id"), row.json("boundary", Boundary.class), row.decimal("boundary_area_ha")),
                consumer);
    }

    private void compare(UUID zone, Boundary boundary, BigDecimal area, Candidate other) {
        var shared = boundary.sharedHa(other.boundary());
        if (shared.compareTo(SMALLEST_CLAIM_HA) >= 0) {
            insert(zone, other.id(), shared, isAllOf(shared, other.areaHa()));
            insert(other.id(), zone, shared, isAllOf(shared, area));
        }
    }

    private static boolean isAllOf(BigDecimal shared, BigDecimal area) {
        return area.subtract(shared).compareTo(SMALLEST_CLAIM_HA) < 0;
    }

    private void insert(UUID zone, UUID other, BigDecimal shared, boolean covers) {
        database.update(
                "insert into zone_overlap (zone_id, other_zone_id, area_ha, covers) values (?, ?, ?, ?)",
                zone,
                other,
                shared,
                covers);
    }
}
