package vn.zoneregistry.zones.administrativeunit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.zoneregistry.domain.AdministrativeLevel;
import vn.zoneregistry.domain.AdministrativeUnit;
import vn.zoneregistry.domain.ProvinceScope;
import vn.zoneregistry.kit.Bilingual;
import vn.zoneregistry.kit.event.EventLog;
import vn.zoneregistry.kit.event.Subject;
import vn.zoneregistry.kit.imports.ImportOutcome;
import vn.zoneregistry.kit.list.Conditions;
import vn.zoneregistry.kit.list.Listing;
import vn.zoneregistry.kit.list.Page;
import vn.zoneregistry.kit.list.PageRequest;
import vn.zoneregistry.kit.problem.Fault;
import vn.zoneregistry.kit.problem.ProblemCode;
import vn.zoneregistry.kit.problem.ProblemException;
import vn.zoneregistry.kit.sql.Database;

/** The administrative units of all times, with who succeeded whom. */
@ApplicationScoped
public class AdministrativeUnitCatalogue {

    private static final Pattern ID = Pattern.compile("\\d{2,5}-\\d{4}");
    private static final Listing<AdministrativeUnit> UNITS = Listing.of(
                    """
                    u.*, array(select p.id from administrative_unit p where p.successor_id = u.id order by p.id)
                        as predecessor_ids""",
                    "administrative_unit u",
                    "u.id",
                    "text",
                    row -> new AdministrativeUnit(
                            row.text("id"),
                            row.text("code"),
                            row.text("name"),
                            row.text("name_en"),
                            row.word("level", AdministrativeLevel.class),
                            row.text("parent_id"),
                            row.date("valid_from"),
                            row.date("valid_to"),
                            row.text("successor_id"),
                            row.texts("predecessor_ids"),
                            row.integer("version")))
            .sort("name", "u.name collate \"vi-x-icu\"", "text")
            .sort("code", "u.code", "text");

    private final Database database;
    private final EventLog events;
    private final ProvinceScope scope;

    AdministrativeUnitCatalogue(Database database, EventLog events, ProvinceScope scope) {
        this.database = database;
        this.events = events;
        this.scope = scope;
    }

    public Page<AdministrativeUnit> list(Conditions conditions, PageRequest page) {
        return UNITS.page(database, conditions, page);
    }

    /** @throws ProblemException {@code not-found} */
    public AdministrativeUnit get(String id) {
        return find(id).orElseThrow(() -> ProblemException.notFound(AdministrativeUnit.RESOURCE, id));
    }

    /** What a {@code PUT} did: the unit, and what became of it. */
    public record Put(AdministrativeUnit unit, ImportOutcome outcome) {

        public boolean created() {
            return outcome == ImportOutcome.CREATED;
        }
    }

    /**
     * Makes the unit as described, whether it exists or not; the same description twice changes nothing.
     *
     * @throws ProblemException {@code unprocessable-reference} for a parent or successor that does not exist, {@code
     *     conflict} for a cycle of successors, a second meaning of a code on one day, or a unit that would not be below
     *     its parent or above its parts, {@code forbidden} where the caller may not write to its province
     */
    @Transactional
    public Put put(String id, AdministrativeUnitDraft draft) {
        return make(id, draft);
    }

    /** What rows of an import are laid over. */
    Map<String, AdministrativeUnit> all(List<String> ids) {
        return UNITS.all(database, new Conditions().anyOf("u.id", ids)).stream()
                .collect(Collectors.toMap(AdministrativeUnit::id, unit -> unit));
    }

    /** Writes one row of an import as {@link #put} would. */
    ImportOutcome write(String id, AdministrativeUnitDraft draft) {
        return make(id, draft).outcome();
    }

    private Put make(String id, AdministrativeUnitDraft draft) {
        requireId(id, draft);
        takeTurns();
        requireExisting("/parentId", draft.parentId());
        requireExisting("/successorId", draft.successorId());
        var before = find(id);
        before.ifPresent(unit -> scope.require(unit.id()));
        if (before.isPresent() && isSame(before.get(), draft)) {
            return new Put(before.get(), ImportOutcome.UNCHANGED);
        }
        write(id, draft, before.map(AdministrativeUnit::version).orElse(0) + 1);
        refuseCycles(id);
        refuseMisplaced(id);
        scope.require(id);
        var unit = get(id);
        events.append(
                AdministrativeUnit.RESOURCE + (before.isPresent() ? ".updated" : ".created"),
                Subject.of(AdministrativeUnit.RESOURCE, id),
                unit,
                null);
        return new Put(unit, before.isEmpty() ? ImportOutcome.CREATED : ImportOutcome.UPDATED);
    }

    /** Units are few and rarely written: writers take turns, so that each sees the successions of the one before. */
    private void takeTurns() {
        database.update("lock table administrative_unit in share row exclusive mode");
    }

    private Optional<AdministrativeUnit> find(String id) {
        return UNITS.one(database, new Conditions().and("u.id = ?", id));
    }

    private static void requireId(String id, AdministrativeUnitDraft draft) {
        var expected = draft.code() + "-" + draft.validFrom().getYear();
        if (!ID.matcher(id).matches() || !id.equals(expected)) {
            throw ProblemException.invalid(Fault.inParameter(
                    "id",
                    "id-does-not-fit",
                    new Bilingual(
                            "định danh là mã và năm bắt đầu: %s".formatted(expected),
                            "the id is code and first year: %s".formatted(expected))));
        }
    }

    private void requireExisting(String pointer, String id) {
        if (id != null && find(id).isEmpty()) {
            throw ProblemException.unknownReference(pointer, id);
        }
    }

    private static boolean isSame(AdministrativeUnit unit, AdministrativeUnitDraft draft) {
        return draft.equals(AdministrativeUnitDraft.of(unit));
    }

    private void write(String id, AdministrativeUnitDraft draft, int version) {
        database.update(
                """
                insert into administrative_unit
                    (id, code, name, name_en, level, parent_id, valid_from, valid_to, successor_id, version)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (id) do update set
                    code = excluded.code, name = excluded.name, name_en = excluded.name_en, level = excluded.level,
                    parent_id = excluded.parent_id, valid_from = excluded.valid_from, valid_to = excluded.valid_to,
                    successor_id = excluded.successor_id, version = excluded.version""",
                id,
                draft.code(),
                draft.name(),
                draft.nameEn(),
                draft.level(),
                draft.parentId(),
                draft.validFrom(),
                draft.validTo(),
                draft.successorId(),
                version);
        database.update("set constraints all immediate");
    }

    private void refuseCycles(String id) {
        boolean cyclic =
                database.one("""
                        with recursive successors (id) as (
                            select successor_id from administrative_unit where id = ?
                            union
                            select u.successor_id from successors s join administrative_unit u on u.id = s.id)
                        select exists (select from successors where id = ?) as found""", List.of(id, id), row -> row.bool("found")).orElse(false);
        if (cyclic) {
            throw ProblemException.of(
                            ProblemCode.CONFLICT,
                            "Các đơn vị kế tiếp nhau thành vòng tròn.",
                            "The successions would form a circle.")
                    .fault(Fault.at("/successorId", "cycle", new Bilingual("tạo thành vòng tròn", "forms a circle")));
        }
    }

    /** A unit belongs to one of a higher level; so nothing can belong to itself over any number of steps. */
    private void refuseMisplaced(String id) {
        boolean misplaced =
                database.one("""
                        select exists (
                            select from administrative_unit u join administrative_unit p on p.id = u.parent_id
                            where (u.id = ? or p.id = ?)
                              and array_position(array['PROVINCE', 'DISTRICT', 'COMMUNE'], p.level)
                                  >= array_position(array['PROVINCE', 'DISTRICT', 'COMMUNE'], u.level)) as found""", List.of(id, id), row -> row.bool("found")).orElse(false);
        if (misplaced) {
            throw ProblemException.of(
                            ProblemCode.CONFLICT,
                            "Đơn vị phải thuộc một đơn vị cấp cao hơn.",
                            "A unit must belong to one of a higher level.")
                    .fault(Fault.at(
                            "/parentId",
                            "parent-does-not-fit",
                            new Bilingual("phải là đơn vị cấp cao hơn", "must be a unit of a higher level")));
        }
    }
}
