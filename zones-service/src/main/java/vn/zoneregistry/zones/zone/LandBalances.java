package vn.zoneregistry.zones.zone;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.zoneregistry.kit.event.AsOf;
import vn.zoneregistry.kit.event.History;
import vn.zoneregistry.kit.event.Subject;
import vn.zoneregistry.kit.problem.ProblemException;
import vn.zoneregistry.kit.sql.Database;
import vn.zoneregistry.zones.movement.LandMovements;

/** The land of zones at other times than now: on a day in the world, and as the registry knew it then. */
@ApplicationScoped
public class LandBalances {

    private final ZoneRegistry registry;
    private final LandMovements movements;
    private final History history;
    private final Database database;
    private final Clock clock;

    LandBalances(ZoneRegistry registry, LandMovements movements, History history, Database database, Clock clock) {
        this.registry = registry;
        this.movements = movements;
        this.history = history;
        this.database = database;
        this.clock = clock;
    }

    /**
     * The balance of a zone. The registry is told of a change of areas, not since when it holds: on a past day those
     * areas count that it had at the end of that day, before the zone was registered those of the day of its
     * registration. Where it knew none by then, those count that it knows now (or knew at {@code asOf}).
     *
     * @param validOn the day whose reserved and leased land counts; null: all that is in the ledger
     * @param asOf see {@link AsOf}; null: what is known now
     * @throws ProblemException {@code not-found}, {@code gone}
     */
    public LandBalance of(UUID zone, LocalDate validOn, String asOf) {
        var view = asOf == null ? registry.get(zone, null) : asKnown(zone, asOf);
        var known = asOf == null ? null : AsOf.parse(asOf, clock);
        var areas = validOn == null ? view.land() : areasOn(validOn, view, known == null ? clock.instant() : known);
        return areas.with(movements.taken(zone, validOn, known));
    }

    private LandBalance areasOn(LocalDate validOn, ZoneView view, Instant known) {
        var registered = LocalDate.ofInstant(view.createdAt(), clock.getZone());
        var day = (validOn.isBefore(registered) ? registered : validOn).toString();
        if (!AsOf.parse(day, clock).isBefore(known)) {
            return view.land();
        }
        var then = asKnown(view.id(), day).land();
        return then.hasKnownArea() ? then : view.land();
    }

    /**
     * The zone as it was known at a time, its land included: that changes without a new version of the zone.
     *
     * @throws ProblemException {@code not-found} before it existed, {@code gone} after its deletion
     */
    public ZoneView asKnown(UUID zone, String asOf) {
        var view = history.asOf(Subject.of(ZoneRegistry.RESOURCE, zone), asOf, ZoneView.class);
        var known = AsOf.parse(asOf, clock);
        var planned = view.plannedAreaHa() == null ? addedUp(zone, known) : view.plannedAreaHa();
        return view.with(view.land().planned(planned).with(movements.taken(zone, null, known)));
    }

    /** The planned areas of the phases that were known then; null as soon as one of them was not. */
    private BigDecimal addedUp(UUID zone, Instant known) {
        return database.one("""
                        select case when count(*) = count(area) then sum(area) end as area from (
                            select distinct on (subject_id) type, cast(data ->> 'plannedAreaHa' as numeric) as area
                            from event
                            where resource = 'phases' and data ->> 'zoneId' = ? and at <= ?
                            order by subject_id, subject_version desc) phase
                        where type <> 'phases.deleted'""", List.of(zone.toString(), known), row -> Optional.ofNullable(row.decimal("area")))
                .flatMap(area -> area)
                .orElse(null);
    }
}
