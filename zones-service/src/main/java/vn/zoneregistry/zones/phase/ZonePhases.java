package vn.zoneregistry.zones.phase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.Clock;
import java.util.UUID;
import vn.zoneregistry.kit.Ids;
import vn.zoneregistry.kit.event.EventLog;
import vn.zoneregistry.kit.event.Subject;
import vn.zoneregistry.kit.http.EntityTag;
import vn.zoneregistry.kit.json.Patch;
import vn.zoneregistry.kit.list.Conditions;
import vn.zoneregistry.kit.list.Listing;
import vn.zoneregistry.kit.list.Page;
import vn.zoneregistry.kit.list.PageRequest;
import vn.zoneregistry.kit.problem.ProblemCode;
import vn.zoneregistry.kit.problem.ProblemException;
import vn.zoneregistry.kit.sql.Database;
import vn.zoneregistry.kit.sql.Row;
import vn.zoneregistry.zones.zone.Developer;
import vn.zoneregistry.zones.zone.ZoneLand;
import vn.zoneregistry.zones.zone.ZoneRegistry;
import vn.zoneregistry.zones.zone.ZoneStatus;

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
    private final EventLog events;
    private final Clock clock;

    ZonePhases(
            PhaseRepository phases,
            ZoneRegistry zones,
            ZoneLand zoneLand,
            PhaseLand land,
            Database database,
            EventLog events,
            Clock clock) {
        this.phases = phases;
        this.zones = zones;
        this.zoneLand = zoneLand;
        this.land = land;
        this.database = database;
        this.events = events;
        this.clock = clock;
    }

    /** @throws ProblemException {@code not-found} for an unknown zone */
    public Page<PhaseView> list(UUID zone, PageRequest page) {
        zones.requireExisting(zone);
        return PHASES.page(database, new Conditions().and("f.zone_id = ?", zone), page);
    }

    /** @throws ProblemException {@code not-found}, {@code gone} */
    public PhaseView get(UUID zone, UUID phase) {
        return PHASES.one(database, new Conditions().and("f.zone_id = ? and f.id = ?", zone, phase))
                .orElseThrow(() -> events.absence(Subject.of(RESOURCE, phase)));
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
        var phase = new Phase(Ids.next(), zone, type, draft, clock.instant());
        phases.persist(phase);
        return record("created", phase);
    }

    /**
     * @throws ProblemException {@code in-use} where more land is given than the phase or its zone would have, or any of a
     *     phase that ends
     */
    @Transactional
    public PhaseView revise(UUID zone, UUID id, String ifMatch, Patch patch) {
        zoneLand.lock(zone);
        var phase = load(zone, id, ifMatch);
        var draft = patch.applyTo(phase.draft(), PhaseDraft.class);
        if (draft.status().isEnded() && land.isGiven(id)) {
            throw ProblemException.of(
                    ProblemCode.IN_USE,
                    "Giai đoạn còn đất đã giữ chỗ hoặc cho thuê.",
                    "Land of the phase is still reserved or leased.");
        }
        boolean changed = phase.revise(draft, clock.instant());
        return changed ? record("updated", phase) : get(zone, id);
    }

    /** @throws ProblemException {@code in-use} while land of the phase is allocated */
    @Transactional
    public void delete(UUID zone, UUID id, String ifMatch) {
        zoneLand.lock(zone);
        var phase = load(zone, id, ifMatch);
        var last = get(zone, id);
        phases.delete(phase);
        phases.flush();
        zoneLand.addUpPhases(zone);
        events.appendDeletion(Subject.of(RESOURCE, id), last);
    }

    private Phase load(UUID zone, UUID id, String ifMatch) {
        var phase = phases.ofZone(zone, id).orElseThrow(() -> events.absence(Subject.of(RESOURCE, id)));
        EntityTag.requireMatch(ifMatch, phase.version());
        return phase;
    }

    private PhaseView record(String verb, Phase phase) {
        phases.flush();
        zoneLand.addUpPhases(phase.zoneId());
        var view = get(phase.zoneId(), phase.id());
        return events.append(RESOURCE + "." + verb, Subject.of(RESOURCE, phase.id()), view, null);
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
