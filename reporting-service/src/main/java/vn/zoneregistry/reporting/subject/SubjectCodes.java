package vn.zoneregistry.reporting.subject;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.zoneregistry.kit.Bilingual;
import vn.zoneregistry.kit.problem.Fault;
import vn.zoneregistry.kit.problem.ProblemException;
import vn.zoneregistry.kit.sql.Database;

/** What the codes in one file stand for; each is asked for once. */
public final class SubjectCodes {

    private static final Map<SubjectType, String> TABLES =
            Map.of(SubjectType.ZONES, "neighbour_zone", SubjectType.PROJECTS, "neighbour_project");

    private final Database database;
    private final Map<Code, SubjectKey> known = new HashMap<>();

    public SubjectCodes(Database database) {
        this.database = database;
    }

    /**
     * A subject as a row names it.
     *
     * @param year at whose end the code of a province is meant, {@code null} for this one
     */
    public record Naming(SubjectRow row, Integer year) {

        private boolean isByCode() {
            return row.id() == null && row.code() != null;
        }

        private Code code() {
            var type = SubjectType.find(row.type()).orElseThrow();
            return new Code(type, row.code(), type == SubjectType.PROVINCES ? year : null);
        }
    }

    private record Code(SubjectType type, String text, Integer year) {}

    /** To be called before {@link #key} is asked about these rows. */
    public void learn(Collection<Naming> rows) {
        var codes = rows.stream()
                .filter(Naming::isByCode)
                .map(Naming::code)
                .filter(code -> !known.containsKey(code))
                .distinct()
                .collect(Collectors.groupingBy(Code::type));
        TABLES.forEach((type, table) -> learn(type, table, codes.getOrDefault(type, List.of())));
        learnProvinces(codes.getOrDefault(SubjectType.PROVINCES, List.of()));
    }

    private void learn(SubjectType type, String table, List<Code> codes) {
        if (!codes.isEmpty()) {
            database.list(
                            "select code, id from %s where code = any (?)".formatted(table),
                            List.of(codes.stream().map(Code::text).toList()),
                            row -> Map.entry(new Code(type, row.text("code"), null), row.text("id")))
                    .forEach(each -> known.put(each.getKey(), new SubjectKey(type, each.getValue())));
        }
    }

    private void learnProvinces(List<Code> codes) {
        if (!codes.isEmpty()) {
            database.list(
                            """
                            select w.code, w.year, u.id
                            from unnest(cast(? as text[]), cast(? as integer[])) as w (code, year)
                            join administrative_unit u on u.id = province_meant_by(
                                w.code, make_date(coalesce(w.year, extract(year from now())::integer), 12, 31))""",
                            List.of(
                                    codes.stream().map(Code::text).toList(),
                                    codes.stream().map(SubjectCodes::year).toList()),
                            row -> Map.entry(
                                    new Code(SubjectType.PROVINCES, row.text("code"), row.integerOrNull("year")),
                                    row.text("id")))
                    .forEach(each -> known.put(each.getKey(), new SubjectKey(SubjectType.PROVINCES, each.getValue())));
        }
    }

    private static String year(Code code) {
        return code.year() == null ? null : code.year().toString();
    }

    /** The subject; {@code null} where a code stands for nothing. */
    public SubjectKey key(Naming row) {
        return row.row().id() == null
                ? known.get(row.code())
                : new SubjectKey(
                        SubjectType.find(row.row().type()).orElseThrow(),
                        row.row().id());
    }

    /** @throws ProblemException for a row whose subject cannot be told */
    public SubjectKey require(Naming row) {
        if (row.row() == null || row.row().id() == null && row.row().code() == null) {
            throw ProblemException.invalid(Fault.at(
                    "/subject/id",
                    "required",
                    new Bilingual("cần subject.id hoặc subject.code", "the row needs subject.id or subject.code")));
        }
        var key = key(row);
        if (key == null) {
            throw ProblemException.unknownReference("/subject/code", row.row().code());
        }
        return key;
    }
}
