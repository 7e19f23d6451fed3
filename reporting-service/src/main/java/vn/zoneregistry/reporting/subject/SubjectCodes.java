package vn.zoneregistry.reporting.subject;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import vn.zoneregistry.kit.Bilingual;
import vn.zoneregistry.kit.problem.Fault;
import vn.zoneregistry.kit.problem.ProblemException;
import vn.zoneregistry.kit.sql.Database;

/** What the codes in one file stand for; each is asked for once. */
public final class SubjectCodes {

    private static final Map<SubjectType, String> TABLES =
            Map.of(SubjectType.ZONES, "neighbour_zone", SubjectType.PROJECTS, "neighbour_project");

    private final Database database;
    private final Map<SubjectRow, SubjectKey> known = new HashMap<>();

    public SubjectCodes(Database database) {
        this.database = database;
    }

    /** To be called before {@link #key} is asked about these rows. */
    public void learn(Collection<SubjectRow> rows) {
        TABLES.forEach((type, table) -> {
            var codes = rows.stream()
                    .filter(row -> row.type().equals(type.segment()) && row.id() == null && !known.containsKey(row))
                    .map(SubjectRow::code)
                    .filter(Objects::nonNull)
                    .distinct()
                    .toList();
            if (!codes.isEmpty()) {
                learn(type, table, codes);
            }
        });
    }

    private void learn(SubjectType type, String table, List<String> codes) {
        database.list(
                        "select code, id from %s where code = any (?)".formatted(table),
                        List.of(codes),
                        row -> Map.<String, UUID>entry(row.text("code"), row.uuid("id")))
                .forEach(each -> known.put(
                        new SubjectRow(type.segment(), null, each.getKey()),
                        new SubjectKey(type, each.getValue().toString())));
    }

    /** The subject; {@code null} where a code stands for nothing. */
    public SubjectKey key(SubjectRow row) {
        var type = SubjectType.find(row.type()).orElseThrow();
        return row.id() == null
                ? known.get(new SubjectRow(row.type(), null, row.code()))
                : new SubjectKey(type, row.id());
    }

    /** @throws ProblemException for a row whose subject cannot be told */
    public SubjectKey require(SubjectRow row) {
        if (row == null || row.id() == null && row.code() == null) {
            throw ProblemException.invalid(Fault.at(
                    "/subject/id",
                    "required",
                    new Bilingual("cần subject.id hoặc subject.code", "the row needs subject.id or subject.code")));
        }
        var key = key(row);
        if (key == null) {
            throw ProblemException.unknownReference("/subject/code", row.code());
        }
        return key;
    }
}
