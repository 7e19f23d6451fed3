package vn.zoneregistry.domain;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import vn.zoneregistry.kit.access.Caller;
import vn.zoneregistry.kit.access.Roles;
import vn.zoneregistry.kit.list.Conditions;
import vn.zoneregistry.kit.problem.ProblemCode;
import vn.zoneregistry.kit.problem.ProblemException;
import vn.zoneregistry.kit.sql.Database;

/**
 * Where a caller may write: in the provinces whose codes its token names, with all that was merged into them. So the
 * code of today's province covers a zone of a former one, and the former code covers it too. {@code *} covers all; an
 * administrator, whose catalogues are the whole country's, needs no province.
 */
@ApplicationScoped
public class ProvinceScope {

    private static final String CLAIM = "provinces";
    private static final String EVERYWHERE = "*";
    private static final String COVERED = """
            select not exists (
                select from unnest(cast(? as text[])) as units (unit)
                where (unit = any (array(select units_meant_by(?, ?)))) is not true) as covered""";

    private final Caller caller;
    private final Database database;
    private final Clock clock;

    ProvinceScope(Caller caller, Database database, Clock clock) {
        this.caller = caller;
        this.database = database;
        this.clock = clock;
    }

    /**
     * @param unit id of the administrative unit that is written to
     * @throws ProblemException {@code forbidden}
     */
    public void require(String unit) {
        requireAll(List.of(unit));
    }

    /**
     * Every one of the units; none means nothing of any province.
     *
     * @throws ProblemException {@code forbidden}
     */
    public void requireAll(Collection<String> units) {
        if (!isEverywhere() && !covers(units)) {
            throw ProblemException.of(
                    ProblemCode.FORBIDDEN,
                    "Mã truy cập của bạn không cho phép ghi dữ liệu của tỉnh này.",
                    "Your token does not allow writing to this province.");
        }
    }

    /**
     * Keeps to rows that the caller may write to.
     *
     * @param unit SQL expression of the row's administrative unit id
     */
    Conditions writable(Conditions conditions, String unit) {
        return isEverywhere()
                ? conditions
                : conditions.and(
                        unit + " = any (array(select units_meant_by(?, ?)))",
                        caller.claim(CLAIM),
                        LocalDate.now(clock));
    }

    private boolean isEverywhere() {
        return caller.isTheService()
                || caller.hasRole(Roles.ADMIN)
                || caller.claim(CLAIM).contains(EVERYWHERE);
    }

    private boolean covers(Collection<String> units) {
        return database.one(
                        COVERED, List.of(units, caller.claim(CLAIM), LocalDate.now(clock)), row -> row.bool("covered"))
                .orElseThrow();
    }
}
