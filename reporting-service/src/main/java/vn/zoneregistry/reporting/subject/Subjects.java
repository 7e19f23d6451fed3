package vn.zoneregistry.reporting.subject;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.zoneregistry.domain.ProvinceScope;
import vn.zoneregistry.kit.json.Scalars;
import vn.zoneregistry.kit.problem.ProblemException;
import vn.zoneregistry.kit.sql.Database;

/** The projects, zones and provinces that this service has heard of from their owners. */
@ApplicationScoped
public class Subjects {

    private static final String PROJECT = """
            select p.id::text, p.code, p.name, p.zone_id, z.type as zone_type, null::date as valid_from, null::date as valid_to
            from neighbour_project p left join neighbour_zone z on z.id = p.zone_id
            where p.id = any (?)""";
    private static final String ZONE = """
            select z.id::text, z.code, z.name, z.id as zone_id, z.type as zone_type, null::date as valid_from, null::date as valid_to
            from neighbour_zone z
            where z.id = any (?)""";
    private static final String PROVINCE = """
            select u.id, u.code, u.name, null::uuid as zone_id, null as zone_type, u.valid_from, u.valid_to
            from administrative_unit u
            where u.id = any (?) and u.level = 'PROVINCE'""";

    private static final String UNIT_OF_PROJECT = """
            select z.administrative_unit_id
            from neighbour_project p left join neighbour_zone z on z.id = p.zone_id
            where p.id = any (?)""";
    private static final String UNIT_OF_ZONE = "select administrative_unit_id from neighbour_zone where id = any (?)";

    private final Database database;
    private final ProvinceScope provinces;

    Subjects(Database database, ProvinceScope provinces) {
        this.database = database;
        this.provinces = provinces;
    }

    /**
     * Checks that the caller may write figures about the subject; one that is not known is not refused here.
     *
     * @throws ProblemException {@code forbidden}
     */
    public void requireWritable(SubjectKey key) {
        requireWritable(List.of(key));
    }

    /** As {@link #requireWritable(SubjectKey)}, every one of them. */
    public void requireWritable(Collection<SubjectKey> keys) {
        var units = new ArrayList<String>();
        units.addAll(units(UNIT_OF_PROJECT, ids(keys, SubjectType.PROJECTS)));
        units.addAll(units(UNIT_OF_ZONE, ids(keys, SubjectType.ZONES)));
        units.addAll(unitIds(keys));
        provinces.requireAll(units);
    }

    private List<String> units(String sql, List<UUID> ids) {
        return ids.isEmpty() ? List.of() : database.list(sql, List.of(ids), row -> row.text("administrative_unit_id"));
    }

    /** Nothing where no such subject is known, or the id cannot be one. */
    public Optional<KnownSubject> find(SubjectKey key) {
        return Optional.ofNullable(find(List.of(key)).get(key));
    }

    /** Those of the subjects that are known. */
    public Map<SubjectKey, KnownSubject> find(Collection<SubjectKey> keys) {
        return Stream.of(
                        find(SubjectType.PROJECTS, PROJECT, ids(keys, SubjectType.PROJECTS)),
                        find(SubjectType.ZONES, ZONE, ids(keys, SubjectType.ZONES)),
                        find(SubjectType.PROVINCES, PROVINCE, unitIds(keys)))
                .flatMap(List::stream)
                .collect(Collectors.toMap(KnownSubject::key, Function.identity()));
    }

    private List<KnownSubject> find(SubjectType type, String sql, List<?> ids) {
        return ids.isEmpty()
                ? List.of()
                : database.list(
                        sql,
                        List.of(ids),
                        row -> new KnownSubject(
                                new SubjectKey(type, row.text("id")),
                                row.text("code"),
                                row.text("name"),
                                row.uuid("zone_id"),
                                row.text("zone_type"),
                                row.date("valid_from"),
                                row.date("valid_to")));
    }

    private static List<UUID> ids(Collection<SubjectKey> keys, SubjectType type) {
        return keys.stream()
                .filter(key -> key.type() == type)
                .map(Subjects::uuid)
                .flatMap(Optional::stream)
                .toList();
    }

    private static List<String> unitIds(Collection<SubjectKey> keys) {
        return keys.stream()
                .filter(key -> key.type() == SubjectType.PROVINCES)
                .map(SubjectKey::id)
                .toList();
    }

    private static Optional<UUID> uuid(SubjectKey key) {
        try {
            return Optional.of(Scalars.uuid(key.id()));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }
}
