package vn.zoneregistry.zones.phase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.zoneregistry.kit.problem.ProblemException;
import vn.zoneregistry.kit.sql.Database;

/** The land counters of phases, guarded by the lock on their zone. */
@ApplicationScoped
public class PhaseLand {

    private final Database database;

    PhaseLand(Database database) {
        this.database = database;
    }

    /**
     * What is left of a phase in hectares, null where nothing is known of its land.
     *
     * @throws ProblemException {@code unprocessable-reference} where the zone has no such phase
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public BigDecimal available(UUID zone, UUID phase) {
        return database.one(
                        "select land_limit_ha - reserved_ha - leased_ha as left from phase where zone_id = ? and id = ?",
                        List.of(zone, phase),
                        row -> Optional.ofNullable(row.decimal("left")))
                .orElseThrow(() -> ProblemException.unknownReference("/phaseId", phase))
                .orElse(null);
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
