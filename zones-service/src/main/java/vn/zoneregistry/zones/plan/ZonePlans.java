package vn.zoneregistry.zones.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.Clock;
import java.util.UUID;
import vn.zoneregistry.domain.Decision;
import vn.zoneregistry.domain.Money;
import vn.zoneregistry.domain.Qualifier;
import vn.zoneregistry.kit.Ids;
import vn.zoneregistry.kit.event.EventLog;
import vn.zoneregistry.kit.event.Subject;
import vn.zoneregistry.kit.http.EntityTag;
import vn.zoneregistry.kit.json.Patch;
import vn.zoneregistry.kit.list.Conditions;
import vn.zoneregistry.kit.list.Listing;
import vn.zoneregistry.kit.list.Page;
import vn.zoneregistry.kit.list.PageRequest;
import vn.zoneregistry.kit.problem.ProblemException;
import vn.zoneregistry.kit.sql.Database;
import vn.zoneregistry.kit.sql.Row;
import vn.zoneregistry.zones.zone.ZoneRegistry;

/** The plans (quy hoạch) that zones are subject to. */
@ApplicationScoped
public class ZonePlans {

    /** The event collection of plans. */
    public static final String RESOURCE = "plans";

    private static final Listing<PlanView> PLANS = Listing.of("l.*", "plan l", "l.id", "uuid", ZonePlans::view)
            .sort("name", "l.name collate \"vi-x-icu\"", "text")
            .sort("horizonYear", "coalesce(l.horizon_year, 0)", "integer");

    private final PlanRepository plans;
    private final ZoneRegistry zones;
    private final Database database;
    private final EventLog events;
    private final Clock clock;

    ZonePlans(PlanRepository plans, ZoneRegistry zones, Database database, EventLog events, Clock clock) {
        this.plans = plans;
        this.zones = zones;
        this.database = database;
        this.events = events;
        this.clock = clock;
    }

    /** @throws ProblemException {@code not-found} for an unknown zone */
    public Page<PlanView> list(UUID zone, PlanFilters filters, PageRequest page) {
        zones.requireExisting(zone);
        return PLANS.page(database, filters.conditions(zone), page);
    }

    /** @throws ProblemException {@code not-found}, {@code gone} */
    public PlanView get(UUID zone, UUID plan) {
        return PLANS.one(database, new Conditions().and("l.zone_id = ? and l.id = ?", zone, plan))
                .orElseThrow(() -> events.absence(Subject.of(RESOURCE, plan)));
    }

    /** @throws ProblemException {@code not-found} for an unknown zone */
    @Transactional
    public PlanView create(UUID zone, PlanDraft draft) {
        zones.requireExisting(zone);
        var plan = new Plan(Ids.next(), zone, draft, clock.instant());
        plans.persist(plan);
        return record("created", plan);
    }

    /** @throws ProblemException {@code version-required}, {@code stale-version} */
    @Transactional
    public PlanView revise(UUID zone, UUID id, String ifMatch, Patch patch) {
        var plan = load(zone, id, ifMatch);
        boolean changed = plan.revise(patch.applyTo(plan.draft(), PlanDraft.class), clock.instant());
        return changed ? record("updated", plan) : get(zone, id);
    }

    @Transactional
    public void delete(UUID zone, UUID id, String ifMatch) {
        var plan = load(zone, id, ifMatch);
        var last = get(zone, id);
        plans.delete(plan);
        plans.flush();
        events.appendDeletion(Subject.of(RESOURCE, id), last);
    }

    private Plan load(UUID zone, UUID id, String ifMatch) {
        var plan = plans.ofZone(zone, id).orElseThrow(() -> events.absence(Subject.of(RESOURCE, id)));
        EntityTag.requireMatch(ifMatch, plan.version());
        return plan;
    }

    private PlanView record(String verb, Plan plan) {
        plans.flush();
        var view = get(plan.zoneId(), plan.id());
        return events.append(RESOURCE + "." + verb, Subject.of(RESOURCE, plan.id()), view, null);
    }

    private static PlanView view(Row row) throws SQLException {
        return new PlanView(
                row.uuid("id"),
                row.uuid("zone_id"),
                row.text("name"),
                row.word("kind", PlanKind.class),
                row.word("status", PlanStatus.class),
                row.integerOrNull("horizon_year"),
                row.texts("sponsors"),
                Money.ofNullable(row.decimal("sponsored_amount"), row.text("sponsored_currency")),
                row.word("qualifier", Qualifier.class),
                row.json("decision", Decision.class),
                row.integer("version"),
                row.instant("created_at"),
                row.instant("updated_at"));
    }
}
