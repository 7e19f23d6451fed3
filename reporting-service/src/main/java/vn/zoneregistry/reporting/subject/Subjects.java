package vn.zoneregistry.reporting.subject;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.zoneregistry.domain.ProvinceScope;
import vn.zoneregistry.kit.json.Scalars;
import vn.zoneregistry.kit.problem.ProblemException;
import vn.zoneregistry.kit.sql.Database;

/** The projects, zones and provinces that this service has heard of from their owners. */
@ApplicationScoped
public class Subjects {

    private static final String PROJECT = """
            select p.code, p.name, p.zone_id, z.type as zone_type, null::date as valid_from, null::date as valid_to
            from neighbour_project p left join neighbour_zone z on z.id = p.zone_id
            where p.id = ?""";
    private static final String ZONE = """
            select z.code, z.name, z.id as zone_id, z.type as zone_type, null::date as valid_from, null::date as valid_to
            from neighbour_zone z
            where z.id = ?""";
    private static final String PROVINCE = """
            select u.code, u.name, null::uuid as zone_id, null as zone_type, u.valid_from, u.valid_to
            from administrative_unit u
            where u.id = ? and u.level = 'PROVINCE'""";

    private static final String UNIT_OF_PROJECT = """
            select z.administrative_unit_id
            from neighbour_project p left join neighbour_zone z on z.id = p.zone_id
            where p.id = ?""";
    private static final String UNIT_OF_ZONE = "select administrative_unit_id from neighbour_zone where id = ?";

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
        provinces.requireAll(
                switch (key.type()) {
                    case PROJECTS -> units(UNIT_OF_PROJECT, key);
                    case ZONES -> units(UNIT_OF_ZONE, key);
                    case PROVINCES -> List.of(key.id());
                    case COUNTRY -> List.of();
                });
    }

    private List<String> units(String sql, SubjectKey key) {
        return uuid(key).stream()
                .flatMap(id -> database.list(sql, List.of(id), row -> row.text("administrative_unit_id")).stream())
                .toList();
    }

    /** Nothing where no such subject is known, or the id cannot be one. */
    public Optional<KnownSubject> find(SubjectKey key) {
        return switch (key.type()) {
            case PROJECTS -> uuid(key).flatMap(id -> find(key, PROJECT, id));
            case ZONES -> uuid(key).flatMap(id -> find(key, ZONE, id));
            case PROVINCES -> find(key, PROVINCE, key.id());
            case COUNTRY -> Optional.empty();
        };
    }

    private Optional<KnownSubject> find(SubjectKey key, String sql, Object id) {
        return database.one(
                sql,
                List.of(id),
                row -> new KnownSubject(
                        key,
                        row.text("code"),
                        row.text("name"),
                        row.uuid("zone_id"),
                        row.text("zone_type"),
                        row.date("valid_from"),
                        row.date("valid_to")));
    }

    private static Optional<UUID> uuid(SubjectKey key) {
        try {
            return Optional.of(Scalars.uuid(key.id()));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }
}
