package vn.zoneregistry.zones.zone;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import vn.zoneregistry.domain.ProvinceScope;
import vn.zoneregistry.domain.Transition;
import vn.zoneregistry.domain.TransitionDraft;
import vn.zoneregistry.domain.TransitionLog;
import vn.zoneregistry.domain.TransitionLogs;
import vn.zoneregistry.domain.Transitions;
import vn.zoneregistry.kit.Bilingual;
import vn.zoneregistry.kit.Ids;
import vn.zoneregistry.kit.access.Caller;
import vn.zoneregistry.kit.imports.ImportOutcome;
import vn.zoneregistry.kit.imports.ImportRow;
import vn.zoneregistry.kit.json.Patch;
import vn.zoneregistry.kit.list.Conditions;
import vn.zoneregistry.kit.list.Page;
import vn.zoneregistry.kit.list.PageRequest;
import vn.zoneregistry.kit.problem.Fault;
import vn.zoneregistry.kit.problem.Faults;
import vn.zoneregistry.kit.problem.ProblemCode;
import vn.zoneregistry.kit.problem.ProblemException;
import vn.zoneregistry.kit.resource.Register;
import vn.zoneregistry.kit.resource.Registers;

/** The zones of the country and what may be done to them. */
@ApplicationScoped
public class ZoneRegistry {

    /** The event collection of zones. */
    public static final String RESOURCE = "zones";

    private final ZoneRepository zones;
    private final ZoneListing listing;
    private final ZoneLand land;
    private final ZoneOverlaps overlaps;
    private final Register<Zone, ZoneDraft, ZoneView> register;
    private final TransitionLog<ZoneStatus> moves;
    private final Caller caller;
    private final ProvinceScope provinces;
    private final Clock clock;

    ZoneRegistry(
            ZoneRepository zones,
            ZoneListing listing,
            ZoneLand land,
            ZoneOverlaps overlaps,
            ProvinceScope provinces,
            Registers registers,
            TransitionLogs logs,
            Caller caller,
            Clock clock) {
        this.zones = zones;
        this.listing = listing;
        this.land = land;
        this.overlaps = overlaps;
        this.register = registers
                .of(RESOURCE, ZoneDraft.class, zones, id -> listing.one(of(id), null))
                .readingAll(listing::all)
                .permittingAll(written -> provinces.requireAll(written.stream()
                        .map(zone -> zone.draft().administrativeUnitId())
                        .distinct()
                        .toList()));
        this.moves = logs.of("zone_transition", "zone_id", ZoneStatus.class);
        this.caller = caller;
        this.provinces = provinces;
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
        return listing.one(of(id), validOn).orElseThrow(() -> register.absence(id));
    }

    /** @throws ProblemException {@code not-found}, {@code gone} */
    public void requireExisting(UUID id) {
        if (!listing.has(id)) {
            throw register.absence(id);
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
        provinces.require(draft.administrativeUnitId());
        var zone = new Zone(Ids.next(), draft, clock.instant());
        zones.persistAndFlush(zone);
        if (draft.boundary() != null) {
            overlaps.renew(zone.id(), draft.boundary());
        }
        return register.record("created", zone, null);
    }

    /** Writes rows of an import, each as {@link #create} or {@link #revise} would. */
    List<ImportOutcome> write(List<ImportRow<ZoneRowName, Zone, ZoneDraft>> rows) {
        var written = register.write(rows, (id, row, now) -> new Zone(id, row.draft(), now), this::takeAlong);
        written.created().stream()
                .filter(zone -> zone.draft().boundary() != null)
                .forEach(zone -> overlaps.renew(zone.id(), zone.draft().boundary()));
        return register.record(written);
    }

    /** @throws ProblemException {@code version-required}, {@code stale-version}, and as for {@link #create} */
    @Transactional
    public ZoneView revise(UUID id, String ifMatch, Patch patch) {
        var zone = register.lock(id, ifMatch);
        return register.change(zone, patch, draft -> takeAlong(zone, draft));
    }

    /** @throws ProblemException {@code in-use} while the zone has phases or land allocations */
    @Transactional
    public void delete(UUID id, String ifMatch) {
        var zone = register.lock(id, ifMatch);
        overlaps.takeTurns();
        register.delete(zone);
    }

    /**
     * Moves the zone's status.
     *
     * @throws ProblemException {@code illegal-transition}, {@code validation-failed} for a day out of order or an end
     *     without decision, {@code in-use} where an ending zone still has land reserved or leased
     */
    @Transactional
    public ZoneView move(UUID id, String ifMatch, TransitionDraft<ZoneStatus> move) {
        var zone = register.lock(id, ifMatch);
        var from = zone.status();
        move.requireOneOf(from.allowed(), from);
        check(id, move);
        refuseWhileLandIsGiven(move.to(), id);
        zone.move(move.to(), move.on(), clock.instant());
        moves.append(id, from, move);
        return register.record("transitioned", zone, move.reason());
    }

    /**
     * The moves that a zone made and those open to it; who recorded them is not told without a token.
     *
     * @throws ProblemException {@code not-found}, {@code gone}
     */
    @Transactional
    public Transitions<ZoneStatus> transitions(UUID id) {
        var allowed = get(id, null).status().allowed();
        var made = moves.of(id);
        return new Transitions<>(
                caller.isKnown()
                        ? made
                        : made.stream().map(Transition::anonymous).toList(),
                allowed);
    }

    /** What hangs on a zone follows its change. */
    private ZoneDraft takeAlong(Zone zone, ZoneDraft draft) {
        var before = zone.draft();
        if (draft.status() != before.status()) {
            throw ProblemException.invalid(Fault.at(
                    "/status",
                    "moved-by-transitions",
                    new Bilingual("chỉ đổi qua transitions", "moves only by transitions")));
        }
        if (!Objects.equals(draft.boundary(), before.boundary())) {
            overlaps.renew(zone.id(), draft.boundary());
        }
        if (draft.type().occupancyDefinition() != before.type().occupancyDefinition()) {
            land.redefineOccupancy(zone.id(), draft.type());
        }
        return draft;
    }

    private void check(UUID id, TransitionDraft<ZoneStatus> move) {
        var faults = new Faults();
        var made = moves.of(id);
        var last = made.isEmpty() ? null : made.get(made.size() - 1).on();
        move.checkDay(last, LocalDate.now(clock), faults);
        faults.require(
                !move.to().isEnded() || move.decision() != null,
                "/decision",
                "required",
                "kết thúc một khu cần có quyết định",
                "ending a zone needs a decision");
        faults.refuse();
    }

    private void refuseWhileLandIsGiven(ZoneStatus to, UUID id) {
        if (to.isEnded() && land.lock(id).isGiven()) {
            throw ProblemException.of(
                    ProblemCode.IN_USE,
                    "Khu còn đất đã giữ chỗ hoặc cho thuê.",
                    "Land of the zone is still reserved or leased.");
        }
    }

    private static Conditions of(UUID id) {
        return new Conditions().equal("z.id", id);
    }
}
