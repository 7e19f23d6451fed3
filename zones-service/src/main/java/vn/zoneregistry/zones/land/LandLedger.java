package vn.zoneregistry.zones.land;

import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Clock;
import java.util.UUID;
import vn.zoneregistry.domain.Decision;
import vn.zoneregistry.kit.Bilingual;
import vn.zoneregistry.kit.access.Caller;
import vn.zoneregistry.kit.event.EventLog;
import vn.zoneregistry.kit.event.Subject;
import vn.zoneregistry.kit.list.Conditions;
import vn.zoneregistry.kit.list.Listing;
import vn.zoneregistry.kit.list.Page;
import vn.zoneregistry.kit.list.PageRequest;
import vn.zoneregistry.kit.problem.Fault;
import vn.zoneregistry.kit.problem.ProblemCode;
import vn.zoneregistry.kit.problem.ProblemException;
import vn.zoneregistry.kit.sql.Database;
import vn.zoneregistry.kit.sql.Row;
import vn.zoneregistry.kit.sql.RowMapper;
import vn.zoneregistry.zones.movement.LandMovement;
import vn.zoneregistry.zones.movement.LandMovementFilters;
import vn.zoneregistry.zones.movement.LandMovements;
import vn.zoneregistry.zones.phase.PhaseLand;
import vn.zoneregistry.zones.zone.ZoneLand;
import vn.zoneregistry.zones.zone.ZoneRegistry;
import vn.zoneregistry.zones.zone.ZoneScope;
import vn.zoneregistry.zones.zone.ZoneStatus;

/** The land of the zones: who holds how much, never more than there is. */
@ApplicationScoped
public class LandLedger {

    /** The event collection of land allocations. */
    public static final String RESOURCE = "land-allocations";

    private static final Listing<LandAllocationView> ALLOCATIONS = listing(LandLedger::view);
    private static final Listing<LandAllocationView> ANONYMOUS =
            listing(row -> view(row).anonymous());

    private final LandAllocationRepository allocations;
    private final ZoneLand zones;
    private final PhaseLand phases;
    private final LandMovements movements;
    private final ZoneRegistry registry;
    private final ZoneScope scope;
    private final Database database;
    private final EventLog events;
    private final Caller caller;
    private final SecurityIdentity identity;
    private final Clock clock;

    LandLedger(
            LandAllocationRepository allocations,
            ZoneLand zones,
            PhaseLand phases,
            LandMovements movements,
            ZoneRegistry registry,
            ZoneScope scope,
            Database database,
            EventLog events,
            Caller caller,
            SecurityIdentity identity,
            Clock clock) {
        this.allocations = allocations;
        this.zones = zones;
        this.phases = phases;
        this.movements = movements;
        this.registry = registry;
        this.scope = scope;
        this.database = database;
        this.events = events;
        this.caller = caller;
        this.identity = identity;
        this.clock = clock;
    }

    /** What a claim came to: the allocation, and whether it is new. */
    public record Granted(LandAllocationView allocation, boolean created) {}

    /** @throws ProblemException {@code not-found} */
    public LandAllocationView get(UUID id) {
        var view = read(id);
        return caller.isKnown() ? view : view.anonymous();
    }

    /**
     * @throws ProblemException {@code not-found} for an unknown zone, {@code unauthenticated} or {@code forbidden} for a
     *     caller without a role who asks for the land of a project
     */
    public Page<LandAllocationView> list(UUID zone, LandAllocationFilters filters, PageRequest page) {
        if (filters.asksWhoHasTheLand() && !caller.isKnown()) {
            throw identity.isAnonymous() ? new UnauthorizedException() : new ForbiddenException();
        }
        registry.requireExisting(zone);
        return (caller.isKnown() ? ALLOCATIONS : ANONYMOUS).page(database, filters.conditions(zone), page);
    }

    /** @throws ProblemException {@code not-found} for an unknown zone */
    public Page<LandMovement> movements(UUID zone, LandMovementFilters filters, PageRequest page) {
        registry.requireExisting(zone);
        return movements.list(zone, filters, page);
    }

    /**
     * Reserves or leases land under the caller's id. The same claim again changes nothing; a claim to lease what is
     * reserved moves it on.
     *
     * @throws ProblemException {@code forbidden} in other provinces, {@code land-exhausted} or {@code land-unknown}, {@code conflict} where the id stands for
     *     something else or the zone has ended, {@code unprocessable-reference} for an unknown zone or phase
     */
    @Transactional
    public Granted claim(UUID id, LandClaim claim) {
        var zone = lockZone(claim);
        scope.require(claim.zoneId());
        var existing = allocations.findByIdOptional(id);
        if (existing.isPresent() && !existing.get().isAskedToBeLeased(claim)) {
            return new Granted(read(id), false);
        }
        refuseEnded(zone.status(), "/zoneId", "zone-ended");
        return existing.map(allocation -> new Granted(lease(allocation, claim), false))
                .orElseGet(() -> new Granted(grant(id, claim, zone), true));
    }

    /**
     * Ends an allocation for good; once ended, any further release changes nothing.
     *
     * @throws ProblemException {@code not-found}, {@code forbidden} in other provinces
     */
    @Transactional
    public LandAllocationView release(UUID id, LandRelease release) {
        var zone = read(id).zoneId();
        zones.lock(zone);
        scope.require(zone);
        var allocation = allocations.findById(id);
        if (!allocation.state().isTaken()) {
            return read(id);
        }
        boolean wasReserved = allocation.state() == AllocationState.RESERVED;
        var area = allocation.areaHa().negate();
        allocation.end(release, clock.instant());
        move(allocation, wasReserved ? area : BigDecimal.ZERO, wasReserved ? BigDecimal.ZERO : area);
        return record("released", id, release.reason());
    }

    private ZoneLand.Locked lockZone(LandClaim claim) {
        try {
            return zones.lock(claim.zoneId());
        } catch (ProblemException absent) {
            throw ProblemException.unknownReference("/zoneId", claim.zoneId());
        }
    }

    private LandAllocationView grant(UUID id, LandClaim claim, ZoneLand.Locked zone) {
        requireLeft(zone.availableHa(), claim.areaHa());
        if (claim.phaseId() != null) {
            var phase = phases.left(claim.zoneId(), claim.phaseId());
            refuseEnded(phase.status(), "/phaseId", "phase-ended");
            requireLeft(phase.availableHa(), claim.areaHa());
        }
        var allocation = new LandAllocation(id, claim, clock.instant());
        allocations.persistAndFlush(allocation);
        boolean reserved = claim.state() == AllocationState.RESERVED;
        move(allocation, reserved ? claim.areaHa() : BigDecimal.ZERO, reserved ? BigDecimal.ZERO : claim.areaHa());
        return record("created", id, null);
    }

    private LandAllocationView lease(LandAllocation allocation, LandClaim claim) {
        allocation.lease(claim, clock.instant());
        move(allocation, allocation.areaHa().negate(), allocation.areaHa());
        return record("leased", allocation.id(), null);
    }

    private void move(LandAllocation allocation, BigDecimal reservedHa, BigDecimal leasedHa) {
        zones.add(allocation.zoneId(), reservedHa, leasedHa);
        if (allocation.phaseId() != null) {
            phases.add(allocation.phaseId(), reservedHa, leasedHa);
        }
        movements.append(allocation.movement(reservedHa, leasedHa, clock.instant()));
    }

    private LandAllocationView record(String verb, UUID id, String reason) {
        allocations.flush();
        return events.append(RESOURCE + "." + verb, Subject.of(RESOURCE, id), read(id), reason);
    }

    private LandAllocationView read(UUID id) {
        return ALLOCATIONS
                .one(database, new Conditions().and("a.id = ?", id))
                .orElseThrow(() -> ProblemException.notFound(RESOURCE, id));
    }

    private static void refuseEnded(ZoneStatus status, String pointer, String code) {
        if (status.isEnded()) {
            throw ProblemException.of(
                            ProblemCode.CONFLICT,
                            new Bilingual(
                                            "Khu hoặc giai đoạn đã kết thúc (%s), không còn giao đất.",
                                            "The zone or phase has ended (%s) and gives no land.")
                                    .with(status))
                    .fault(Fault.at(pointer, code, new Bilingual("đã kết thúc", "has ended")));
        }
    }

    private static void requireLeft(BigDecimal available, BigDecimal wanted) {
        if (available == null) {
            throw ProblemException.of(
                    ProblemCode.LAND_UNKNOWN,
                    "Chưa biết diện tích đất của khu hoặc giai đoạn.",
                    "Nothing is known of the land of the zone or the phase.");
        }
        if (available.compareTo(wanted) < 0) {
            throw ProblemException.of(
                            ProblemCode.LAND_EXHAUSTED,
                            new Bilingual("Chỉ còn %s ha.", "Only %s ha are left.").with(available.toPlainString()))
                    .with("availableHa", available);
        }
    }

    private static Listing<LandAllocationView> listing(RowMapper<LandAllocationView> mapper) {
        return Listing.of("a.*", "land_allocation a", "a.id", "uuid", mapper)
                .sort("from", "a.from_on", "date")
                .sort("areaHa", "a.area_ha", "numeric");
    }

    private static LandAllocationView view(Row row) throws SQLException {
        return new LandAllocationView(
                row.uuid("id"),
                row.uuid("zone_id"),
                row.uuid("phase_id"),
                row.uuid("project_id"),
                row.text("tenant_name"),
                row.decimal("area_ha"),
                row.word("state", AllocationState.class),
                row.date("from_on"),
                row.date("leased_from"),
                row.date("ended_on"),
                row.json("decision", Decision.class),
                row.text("end_reason"),
                row.json("end_decision", Decision.class),
                row.integer("version"),
                row.instant("created_at"),
                row.instant("updated_at"));
    }
}
