package vn.zoneregistry.zones.phase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.zoneregistry.kit.Bilingual;
import vn.zoneregistry.kit.imports.ImportOutcome;
import vn.zoneregistry.kit.imports.ImportRow;
import vn.zoneregistry.kit.json.Patch;
import vn.zoneregistry.kit.list.Conditions;
import vn.zoneregistry.kit.list.Listing;
import vn.zoneregistry.kit.list.Page;
import vn.zoneregistry.kit.list.PageRequest;
import vn.zoneregistry.kit.problem.Fault;
import vn.zoneregistry.kit.problem.ProblemCode;
import vn.zoneregistry.kit.problem.ProblemException;
import vn.zoneregistry.kit.resource.Register;
import vn.zoneregistry.kit.resource.Registers;
import vn.zoneregistry.kit.sql.Database;
import vn.zoneregistry.kit.sql.Row;
import vn.zoneregistry.zones.zone.Developer;
import vn.zoneregistry.zones.zone.ZoneLand;
import vn.zoneregistry.zones.zone.ZoneRegistry;
import vn.zoneregistry.zones.zone.ZoneScope;
import vn.zoneregistry.zones.zone.ZoneStatus;
import vn.zoneregistry.zones.zone.ZoneType;

/** The phases of zones. Their areas count for the zone's planned area as long as the zone has none of its own. */
@ApplicationScoped
public class ZonePhases {

    /** The event collection of phases. */
    public static final String RESOURCE = "phases";

    private static final Listing<PhaseView> PHASES =
            Listing.of("f.*", "phase f", "f.id", "uuid", ZonePhases::view).sort("ordinal", "f.ordinal", "integer");

    private final PhaseRepository phases;
    private final ZoneRegistry zones;
    private final ZoneLand zoneLand;
    private final PhaseLand land;
    private final Database database;
    private final Register<Phase, PhaseDraft, PhaseView> register;

    ZonePhases(
            PhaseRepository phases,
            ZoneRegistry zones,
            ZoneLand zoneLand,
            PhaseLand land,
            ZoneScope scope,
            Database database,
            Registers registers) {
        this.phases = phases;
        this.zones = zones;
        this.zoneLand = zoneLand;
        this.land = land;
        this.database = database;
        this.register = registers
                .of(RESOURCE, PhaseDraft.class, phases, id -> PHASES.one(database, of(id)))
                .readingAll(this::all)
                .permittingAll(written -> scope.requireAll(
                        written.stream().map(Phase::zoneId).distinct().toList()));
    }

    /** @throws ProblemException {@code not-found} for an unknown zone */
    public Page<PhaseView> list(UUID zone, PageRequest page) {
        zones.requireExisting(zone);
        return PHASES.page(database, new Conditions().equal("f.zone_id", zone), page);
    }

    /** @throws ProblemException {@code not-found}, {@code gone} */
    public PhaseView get(UUID zone, UUID phase) {
        return PHASES.one(database, of(phase).equal("f.zone_id", zone)).orElseThrow(() -> register.absence(phase));
    }

    /**
     * Checks the phase that a part of the zone refers to; null refers to none.
     *
     * @throws ProblemException {@code unprocessable-reference} where the zone has no such phase
     */
    public void requireReference(UUID zone, UUID phase) {
        if (phase != null && phases.ofZone(zone, phase).isEmpty()) {
            throw ProblemException.unknownReference("/phaseId", phase);
        }
    }

    /** @throws ProblemException {@code not-found} for an unknown zone, {@code conflict} for an ordinal that is taken */
    @Transactional
    public PhaseView create(UUID zone, PhaseDraft draft) {
        var type = zoneLand.lock(zone).type();
        var view = register.create((id, now) -> new Phase(id, zone, type, draft, now));
        zoneLand.addUpPhases(zone);
        return view;
    }

    /**
     * @throws ProblemException {@code in-use} where more land is given than the phase or its zone would have, or any of a
     *     phase that ends
     */
    @Transactional
    public PhaseView revise(UUID zone, UUID id, String ifMatch, Patch patch) {
        var view = register.change(lock(zone, id, ifMatch), patch, draft -> requireLandBack(id, draft));
        zoneLand.addUpPhases(zone);
        return view;
    }

    /** @throws ProblemException {@code in-use} while land of the phase is allocated */
    @Transactional
    public void delete(UUID zone, UUID id, String ifMatch) {
        register.delete(lock(zone, id, ifMatch));
        zoneLand.addUpPhases(zone);
    }

    /**
     * Writes rows of an import, each as {@link #create} or {@link #revise} would.
     *
     * @throws ProblemException {@code unprocessable-reference} for a row without a zone that is there
     */
    List<ImportOutcome> write(List<ImportRow<PhaseRowName, Phase, PhaseDraft>> rows) {
        var ids = zonesOf(rows.stream().map(ImportRow::key).toList());
        var types = new HashMap<UUID, ZoneType>();
        rows.stream()
                .map(row -> zone(row, ids))
                .distinct()
                .sorted()
                .forEach(zone -> types.put(zone, zoneLand.lock(zone).type()));
        var written = register.write(
                rows,
                (id, row, now) -> {
                    var zone = zone(row, ids);
                    return new Phase(id, zone, types.get(zone), row.draft(), now);
                },
                (phase, draft) -> requireLandBack(phase.id(), draft));
        types.keySet().forEach(zoneLand::addUpPhases);
        return register.record(written);
    }

    /** The zones that rows name, by id or code, as far as they are there. */
    Map<PhaseRowName, UUID> zonesOf(List<PhaseRowName> rows) {
        var byName = new HashMap<String, UUID>();
        database.list(
                        "select id, code from zone where id = any (?) or code = any (?)",
                        List.of(
                                rows.stream()
                                        .map(PhaseRowName::zoneId)
                                        .filter(Objects::nonNull)
                                        .toList(),
                                rows.stream()
                                        .map(PhaseRowName::zoneCode)
                                        .filter(Objects::nonNull)
                                        .toList()),
                        row -> Map.entry(row.uuid("id"), row.text("code")))
                .forEach(zone -> {
                    byName.put(zone.getKey().toString(), zone.getKey());
                    byName.put(zone.getValue(), zone.getKey());
                });
        var zones = new HashMap<PhaseRowName, UUID>();
        rows.forEach(row -> zones.put(row, byName.get(row.zoneName())));
        return zones;
    }

    private static UUID zone(ImportRow<PhaseRowName, Phase, PhaseDraft> row, Map<PhaseRowName, UUID> zones) {
        var named = zones.get(row.key());
        if (row.found() == null) {
            return Optional.ofNullable(named).orElseThrow(() -> row.key().unknownZone());
        }
        if (named != null && !named.equals(row.found().zoneId())) {
            throw ProblemException.invalid(Fault.at(
                    "/zoneId",
                    "other-zone",
                    new Bilingual("giai đoạn thuộc một khu khác", "the phase belongs to another zone")));
        }
        return row.found().zoneId();
    }

    private Map<UUID, PhaseView> all(List<UUID> ids) {
        return PHASES.all(database, new Conditions().anyOf("f.id", ids)).stream()
                .collect(Collectors.toMap(PhaseView::id, phase -> phase));
    }

    private PhaseDraft requireLandBack(UUID phase, PhaseDraft draft) {
        if (draft.status().isEnded() && land.isGiven(phase)) {
            throw ProblemException.of(
                    ProblemCode.IN_USE,
                    "Giai đoạn còn đất đã giữ chỗ hoặc cho thuê.",
                    "Land of the phase is still reserved or leased.");
        }
        return draft;
    }

    /** The zone first, as everybody does who moves land. */
    private Phase lock(UUID zone, UUID id, String ifMatch) {
        zoneLand.lock(zone);
        return register.lock(id, ifMatch, row -> row.zoneId().equals(zone));
    }

    private static Conditions of(UUID phase) {
        return new Conditions().equal("f.id", phase);
    }

    private static PhaseView view(Row row) throws SQLException {
        return new PhaseView(
                row.uuid("id"),
                row.uuid("zone_id"),
                row.text("name"),
                row.word("kind", PhaseKind.class),
                row.integer("ordinal"),
                row.decimal("planned_area_ha"),
                row.decimal("industrial_land_ha"),
                row.decimal("service_land_ha"),
                row.word("status", ZoneStatus.class),
                row.date("started_on"),
                row.date("expected_completion_on"),
                row.date("completed_on"),
                Developer.ofNullable(row.text("developer_name"), row.text("developer_tax_code")),
                row.texts("priority_sectors"),
                row.decimal("reserved_ha"),
                row.decimal("leased_ha"),
                row.integer("version"),
                row.instant("created_at"),
                row.instant("updated_at"));
    }
}
