package vn.zoneregistry.domain;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import vn.zoneregistry.kit.Bilingual;
import vn.zoneregistry.kit.problem.Fault;
import vn.zoneregistry.kit.problem.ProblemException;
import vn.zoneregistry.kit.resource.Drafted;
import vn.zoneregistry.kit.sql.Database;

/**
 * Finds the records that rows of an import are about: by their id, by an identifier of another register, or by their
 * natural key, whichever a row has first in this order and something is found by.
 */
public final class RowNames {

    private final Database database;
    private final String table;
    private final String keyColumn;
    private final String identifierTable;

    private RowNames(Database database, String table, String keyColumn, String identifierTable) {
        this.database = database;
        this.table = table;
        this.keyColumn = keyColumn;
        this.identifierTable = identifierTable;
    }

    /**
     * @param table of the records, which has a column {@code id}
     * @param keyColumn of the natural key
     * @param identifierTable with the columns {@code scheme}, {@code value} and {@code <table>_id}
     */
    public static RowNames of(Database database, String table, String keyColumn, String identifierTable) {
        return new RowNames(database, table, keyColumn, identifierTable);
    }

    /**
     * What one row calls its record.
     *
     * @param identifier {@code scheme:value}
     * @param key the natural one
     */
    public record Name(UUID id, String identifier, String key) {}

    /**
     * The records, in the order of the names; {@code null} where there is none.
     *
     * @param names any of whose parts can be {@code null}
     * @param reading records by their ids, in any order
     */
    public <E extends Drafted<?>> List<E> find(List<Name> names, Function<List<UUID>, List<E>> reading) {
        var ids = ids(names);
        var known = ids.stream().filter(Objects::nonNull).distinct().toList();
        var found = new HashMap<UUID, E>();
        if (!known.isEmpty()) {
            reading.apply(known).forEach(each -> found.put(each.id(), each));
        }
        return ids.stream().map(found::get).toList();
    }

    private List<UUID> ids(List<Name> names) {
        var byKey = ids(
                "select id, %2$s as name from %1$s where %2$s = any (?)".formatted(table, keyColumn), names, Name::key);
        var byIdentifier = ids("""
                select i.%2$s_id as id, i.scheme || ':' || i.value as name
                from %1$s i
                join unnest(cast(? as text[])) as w (name)
                    on i.scheme = split_part(w.name, ':', 1) and i.value = substr(w.name, strpos(w.name, ':') + 1)""".formatted(identifierTable, table), names, Name::identifier);
        return names.stream()
                .map(name -> name.id() != null
                        ? name.id()
                        : byIdentifier.getOrDefault(name.identifier(), byKey.get(name.key())))
                .toList();
    }

    private Map<String, UUID> ids(String sql, List<Name> names, Function<Name, String> part) {
        var wanted = names.stream().map(part).filter(Objects::nonNull).toList();
        var found = new HashMap<String, UUID>();
        if (!wanted.isEmpty()) {
            database.list(sql, List.of(wanted), row -> Map.entry(row.text("name"), row.uuid("id")))
                    .forEach(each -> found.put(each.getKey(), each.getValue()));
        }
        return found;
    }

    /**
     * Completes a row that is to be written: what it is known by elsewhere becomes one of its identifiers.
     *
     * @param name what the row calls its record
     * @param known the identifiers of the record that was found, empty for a new one
     * @throws ProblemException {@code validation-failed} for a name that cannot be one, or none at all
     */
    public static void complete(ObjectNode row, Name name, boolean found, List<Identifier> known, String keyMember) {
        if (name.id() != null && !found) {
            throw ProblemException.unknownReference("/id", name.id());
        }
        if (name.id() == null && name.identifier() == null && name.key() == null) {
            throw ProblemException.invalid(Fault.at(
                    "/" + keyMember,
                    "required",
                    new Bilingual(
                                    "cần %s, identifier hoặc id để nhận ra dòng này",
                                    "the row needs %s, identifier or id to be known again")
                            .with(keyMember)));
        }
        Optional.ofNullable(name.identifier()).map(RowNames::parsed).ifPresent(named -> add(row, named, known));
    }

    private static Identifier parsed(String identifier) {
        return Identifier.parse(identifier)
                .orElseThrow(() -> ProblemException.invalid(Fault.at(
                        "/identifier",
                        "bad-form",
                        new Bilingual("phải có dạng scheme:value", "must be of the form scheme:value"))));
    }

    private static void add(ObjectNode row, Identifier named, List<Identifier> known) {
        if (!row.path("identifiers").isArray()) {
            if (known.contains(named)) {
                return;
            }
            var kept = row.putArray("identifiers");
            known.forEach(each -> kept.addObject().put("scheme", each.scheme()).put("value", each.value()));
        }
        var identifiers = row.withArrayProperty("identifiers");
        boolean there = identifiers
                .valueStream()
                .anyMatch(each -> named.scheme().equals(each.path("scheme").asText())
                        && named.value().equals(each.path("value").asText()));
        if (!there) {
            identifiers.addObject().put("scheme", named.scheme()).put("value", named.value());
        }
    }
}
