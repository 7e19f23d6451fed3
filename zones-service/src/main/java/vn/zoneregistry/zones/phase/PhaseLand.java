package vn.zoneregistry.zones.phase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import vn.zoneregistry.kit.problem.ProblemException;
import vn.zoneregistry.kit.sql.Database;
import vn.zoneregistry.zones.zone.ZoneStatus;

/** The land counters of phases, guarded by the lock on their zone. */
@ApplicationScoped
public class PhaseLand {

    private final Database database;

    PhaseLand(Database database) {
        this.database = database;
    }

    /** Where a phase stands and what is left of it in hectares, null where nothing is known of its land. */
    public record Left(ZoneStatus status, BigDecimal availableHa) {}

    /** @throws ProblemException {@code unprocessable-reference} where the zone has no such phase */
    @Transactional(Transactional.TxType.MANDATORY)
    public Left left(UUID zone, UUID phase) {
        return database.one(
                        """
                        select status, land_limit_ha - reserved_ha - leased_ha as available_ha
                        from phase where zone_id = ? and id = ?""",
                        List.of(zone, phase),
                        row -> new Left(row.word("status", ZoneStatus.class), row.decimal("available_ha")))
                .orElseThrow(() -> ProblemException.unknownReference("/phaseId", phase));
    }

    /** Whether any land of a phase is reserved or leased. */
    @Transactional(Transactional.TxType.MANDATORY)
    boolean isGiven(UUID phase) {
        return database.one(
                        "select reserved_ha + leased_ha > 0 as is_given from phase where id = ?",
                        List.of(phase),
                        row -> row.bool("is_given"))
                .orElse(false);
    }

    /** Adds to, or with negative areas takes from, what is reserved and leased in a phase. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void add(UUID phase, BigDecimal reservedHa, BigDecimal leasedHa) {
        database.update(
                "update phase set reserved_ha = reserved_ha + ?, leased_ha = leased_ha + ? where id = ?",
                reservedHa,
                leasedHa,
                phase);
    }
}
