package vn.zoneregistry.zones.zone;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import vn.zoneregistry.domain.ProvinceScope;
import vn.zoneregistry.kit.problem.ProblemException;
import vn.zoneregistry.kit.sql.Database;

/** Which zones a caller may write to: those of its provinces, with all that belongs to them. */
@ApplicationScoped
public class ZoneScope {

    private final ProvinceScope provinces;
    private final Database database;

    ZoneScope(ProvinceScope provinces, Database database) {
        this.provinces = provinces;
        this.database = database;
    }

    /**
     * A zone that is not there is not refused here.
     *
     * @throws ProblemException {@code forbidden}
     */
    public void require(UUID zone) {
        requireAll(List.of(zone));
    }

    /** As {@link #require}, every one of the zones. */
    public void requireAll(Collection<UUID> zones) {
        provinces.requireAll(database.list(
                "select administrative_unit_id from zone where id = any (?)",
                List.of(zones),
                row -> row.text("administrative_unit_id")));
    }
}
