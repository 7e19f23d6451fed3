package vn.zoneregistry.projects.neighbour;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.zoneregistry.domain.ProvinceScope;
import vn.zoneregistry.domain.WritableCodes;
import vn.zoneregistry.kit.imports.CodeList;
import vn.zoneregistry.kit.list.Conditions;
import vn.zoneregistry.kit.problem.ProblemException;
import vn.zoneregistry.kit.sql.Database;

/** The zones that this service knows of, as of the last event or answer about each. */
@ApplicationScoped
public class NeighbourZones {

    private final Database database;
    private final ProvinceScope provinces;
    private final WritableCodes codes;

    NeighbourZones(ProvinceScope provinces, WritableCodes codes, Database database) {
        this.database = database;
        this.provinces = provinces;
        this.codes = codes;
    }

    /**
     * Checks that the caller may write what belongs to these zones, which are known.
     *
     * @throws ProblemException {@code forbidden}
     */
    public void requireWritable(Collection<UUID> zones) {
        provinces.requireAll(database.list(
                "select administrative_unit_id from neighbour_zone where id = any (?)",
                List.of(zones),
                row -> row.text("administrative_unit_id")));
    }

    /** Takes over what zones-service said, unless something newer is known already. */
    public void remember(KnownZone zone) {
        database.update(
                """
                insert into neighbour_zone (id, code, name, status, administrative_unit_id, version)
                values (?, ?, ?, ?, ?, ?)
                on conflict (id) do update set
                    code = excluded.code, name = excluded.name, status = excluded.status,
                    administrative_unit_id = excluded.administrative_unit_id, version = excluded.version
                where neighbour_zone.version < excluded.version""", zone.id(), zone.code(), zone.name(), zone.status(), zone.administrativeUnitId(), zone.version());
    }

    /** The ids of the known zones that have these codes, by code. */
    public Map<String, UUID> byCode(Collection<String> codes) {
        return database
                .list(
                        "select code, id from neighbour_zone where code = any (?) and not deleted",
                        List.of(codes),
                        row -> Map.entry(row.text("code"), row.uuid("id")))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (one, other) -> other));
    }

    /** The codes of the zones that the caller may write to, for a column of a file. */
    public CodeList writable(String column) {
        return codes.of(
                column,
                "select z.code, z.name from neighbour_zone z",
                "z.administrative_unit_id",
                new Conditions().and("not z.deleted"));
    }

    /** Those of the zones that are not known, or were deleted. */
    Set<UUID> unknown(Collection<UUID> zones) {
        var unknown = new LinkedHashSet<>(zones);
        unknown.removeAll(database.list(
                "select id from neighbour_zone where id = any (?) and not deleted",
                List.of(zones),
                row -> row.uuid("id")));
        return unknown;
    }

    /** The zone was deleted; projects of the past go on naming it. */
    void forget(UUID zone) {
        database.update("update neighbour_zone set deleted = true where id = ?", zone);
    }
}
