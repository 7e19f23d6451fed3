package vn.zoneregistry.zones.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.util.UUID;
import vn.zoneregistry.domain.Decision;
import vn.zoneregistry.domain.Money;
import vn.zoneregistry.domain.Qualifier;
import vn.zoneregistry.kit.json.Patch;
import vn.zoneregistry.kit.list.Conditions;
import vn.zoneregistry.kit.list.Listing;
import vn.zoneregistry.kit.list.Page;
import vn.zoneregistry.kit.list.PageRequest;
import vn.zoneregistry.kit.problem.ProblemException;
import vn.zoneregistry.kit.resource.Register;
import vn.zoneregistry.kit.resource.Registers;
import vn.zoneregistry.kit.sql.Database;
import vn.zoneregistry.kit.sql.Row;
import vn.zoneregistry.zones.zone.ZoneLand;
import vn.zoneregistry.zones.zone.ZoneRegistry;
import vn.zoneregistry.zones.zone.ZoneScope;

/** The plans (quy hoạch) that zones are subject to. */
@ApplicationScoped
public class ZonePlans {

    /** The event collection of plans. */
    public static final String RESOURCE = "plans";

    private static final Listing<PlanView> PLANS = Listing.of("l.*", "plan l", "l.id", "uuid", ZonePlans::view)
            .sort("name", "l.name collate \"vi-x-icu\"", "text")
            .sort("horizonYear", "coalesce(l.horizon_year, 0)", "integer");

    private final ZoneRegistry zones;
    private final ZoneLand land;
    private final Database database;
    private final Register<Plan, PlanDraft, PlanView> register;

    ZonePlans(
            PlanRepository plans,
            ZoneRegistry zones,
            ZoneLand land,
            ZoneScope scope,
            Database database,
            Registers registers) {
        this.zones = zones;
        this.land = land;
        this.database = database;
        this.register = registers
                .of(RESOURCE, PlanDraft.class, plans, id -> PLANS.one(database, of(id)))
                .permitting(plan -> scope.require(plan.zoneId()));
    }

    /** @throws ProblemException {@code not-found} for an unknown zone */
    public Page<PlanView> list(UUID zone, PlanFilters filters, PageRequest page) {
        zones.requireExisting(zone);
        return PLANS.page(database, filters.conditions(zone), page);
    }

    /** @throws ProblemException {@code not-found}, {@code gone} */
    public PlanView get(UUID zone, UUID plan) {
        return PLANS.one(database, of(plan).equal("l.zone_id", zone)).orElseThrow(() -> register.absence(plan));
    }

    /** @throws ProblemException {@code not-found} for an unknown zone */
    @Transactional
    public PlanView create(UUID zone, PlanDraft draft) {
        land.lock(zone);
        return register.create((id, now) -> new Plan(id, zone, draft, now));
    }

    /** @throws ProblemException {@code version-required}, {@code stale-version} */
    @Transactional
    public PlanView revise(UUID zone, UUID plan, String ifMatch, Patch patch) {
        return register.change(lock(zone, plan, ifMatch), patch);
    }

    @Transactional
    public void delete(UUID zone, UUID plan, String ifMatch) {
        register.delete(lock(zone, plan, ifMatch));
    }

    private Plan lock(UUID zone, UUID plan, String ifMatch) {
        return register.lock(plan, ifMatch, row -> row.zoneId().equals(zone));
    }

    private static Conditions of(UUID plan) {
        return new Conditions().equal("l.id", plan);
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
