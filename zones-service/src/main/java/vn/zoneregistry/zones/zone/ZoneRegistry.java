package vn.zoneregistry.zones.zone;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import vn.zoneregistry.kit.Ids;
import vn.zoneregistry.kit.event.EventLog;
import vn.zoneregistry.kit.event.Subject;
import vn.zoneregistry.kit.http.EntityTag;
import vn.zoneregistry.kit.json.Patch;
import vn.zoneregistry.kit.list.Conditions;
import vn.zoneregistry.kit.list.Page;
import vn.zoneregistry.kit.list.PageRequest;
import vn.zoneregistry.kit.problem.ProblemCode;
import vn.zoneregistry.kit.problem.ProblemException;

/** The zones of the country and what may be done to them. */
@ApplicationScoped
public class ZoneRegistry {

    /** The event collection of zones. */
    public static final String RESOURCE = "zones";

    private final ZoneRepository zones;
    private final ZoneListing listing;
    private final ZoneMoves moves;
    private final ZoneLand land;
    private final ZoneOverlaps overlaps;
    private final EventLog events;
    private final Clock clock;

    ZoneRegistry(
            ZoneRepository zones,
            ZoneListing listing,
            ZoneMoves moves,
            ZoneLand land,
            ZoneOverlaps overlaps,
            EventLog events,
            Clock clock) {
        this.zones = zones;
        this.listing = listing;
        this.moves = moves;
        this.land = land;
        this.overlaps = overlaps;
        this.events = events;
        this.clock = clock;
    }

    public Page<ZoneView> list(ZoneFilters filters, PageRequest page) {
        return listing.page(filters, page);
    }

    /**
     * @param validOn the day whose province is shown, null for today
     * @throws ProblemException {@code not-found}, {@code gone}
     */
    public ZoneView get(UUID id, LocalDate validOn) {
        return listing.one(new Conditions().and("z.id = ?", id), validOn)
                .orElseThrow(() -> events.absence(Subject.of(RESOURCE, id)));
    }

    /** @throws ProblemException {@code not-found}, {@code gone} */
    public void requireExisting(UUID id) {
        if (!listing.has(id)) {
            throw events.absence(Subject.of(RESOURCE, id));
        }
    }

    /** @throws ProblemException {@code not-found} */
    public ZoneView getByCode(String code, LocalDate validOn) {
        return listing.one(new Conditions().and("z.code = ?", code), validOn)
                .orElseThrow(() -> ProblemException.notFound(RESOURCE, code));
    }

    /** @throws ProblemException {@code conflict} for a code or identifier that is taken */
    @Transactional
    public ZoneView create(ZoneDraft draft) {
        var zone = new Zone(Ids.next(), draft, clock.instant());
        zones.persist(zone);
        if (draft.boundary() != null) {
            renewOverlaps(zone);
        }
        return record("created", zone, null);
    }

    /** @throws ProblemException {@code version-required}, {@code stale-version}, and as for {@link #create} */
    @Transactional
    public ZoneView revise(UUID id, String ifMatch, Patch patch) {
        var zone = load(id, ifMatch);
        var before = zone.draft();
        boolean changed = zone.revise(patch.applyTo(before, ZoneDraft.class), clock.instant());
        if (!Objects.equals(zone.draft().boundary(), before.boundary())) {
            renewOverlaps(zone);
        }
        if (zone.type().occupancyDefinition() != before.type().occupancyDefinition()) {
            redefineOccupancy(zone);
        }
        return changed ? record("updated", zone, null) : get(id, null);
    }

    /** @throws ProblemException {@code in-use} while the zone has phases or land allocations */
    @Transactional
    public void delete(UUID id, String ifMatch) {
        var zone = load(id, ifMatch);
        var last = get(id, null);
        overlaps.takeTurns();
        zones.delete(zone);
        zones.flush();
        events.appendDeletion(Subject.of(RESOURCE, id), last);
    }

    /**
     * Moves the zone's status.
     *
     * @throws ProblemException {@code illegal-transition}, {@code in-use} where an ending zone still has land reserved
     *     or leased
     */
    @Transactional
    public ZoneView move(UUID id, String ifMatch, ZoneTransitionDraft move) {
        var zone = load(id, ifMatch);
        var from = zone.status();
        var now = clock.instant();
        refuseWhileLandIsGiven(move.to(), id);
        zone.move(move.to(), move.on(), now);
        moves.record(id, from, move, now);
        return record("transitioned", zone, move.reason());
    }

    /** @throws ProblemException {@code not-found}, {@code gone} */
    @Transactional
    public ZoneTransitions transitions(UUID id) {
        var zone = get(id, null);
        return new ZoneTransitions(moves.of(id), zone.status().allowed());
    }

    /** Once the row is locked by its own change, so that no phase of the earlier type is added meanwhile. */
    private void redefineOccupancy(Zone zone) {
        zones.flush();
        land.redefineOccupancy(zone.id(), zone.type());
    }

    /** In turns with other drawers, before this one's row is locked, so that nobody waits for each other. */
    private void renewOverlaps(Zone zone) {
        overlaps.takeTurns();
        zones.flush();
        overlaps.renew(zone.id(), zone.draft().boundary());
    }

    private void refuseWhileLandIsGiven(ZoneStatus to, UUID id) {
        if (to.isEnded() && land.lock(id).isGiven()) {
            throw ProblemException.of(
                    ProblemCode.IN_USE,
                    "Khu còn đất đã giữ chỗ hoặc cho thuê.",
                    "Land of the zone is still reserved or leased.");
        }
    }

    private Zone load(UUID id, String ifMatch) {
        var zone = zones.findByIdOptional(id).orElseThrow(() -> events.absence(Subject.of(RESOURCE, id)));
        EntityTag.requireMatch(ifMatch, zone.version());
        return zone;
    }

    /** What is answered is what is remembered: the zone read back as any caller reads it. */
    private ZoneView record(String verb, Zone zone, String reason) {
        zones.flush();
        var view = get(zone.id(), null);
        return events.append("zones." + verb, Subject.of(RESOURCE, zone.id()), view, reason);
    }
}
