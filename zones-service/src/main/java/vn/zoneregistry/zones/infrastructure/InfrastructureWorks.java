package vn.zoneregistry.zones.infrastructure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.util.UUID;
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
import vn.zoneregistry.zones.phase.ZonePhases;
import vn.zoneregistry.zones.zone.ZoneLand;
import vn.zoneregistry.zones.zone.ZoneRegistry;
import vn.zoneregistry.zones.zone.ZoneScope;

/** What is built in the zones, by whom it is paid and how far it is. */
@ApplicationScoped
public class InfrastructureWorks {

    /** The event collection of infrastructure works. */
    public static final String RESOURCE = "infrastructure-works";

    private static final Listing<InfrastructureWorkView> WORKS = Listing.of(
                    "w.*", "infrastructure_work w", "w.id", "uuid", InfrastructureWorks::view)
            .sort("name", "w.name collate \"vi-x-icu\"", "text");

    private final ZoneRegistry zones;
    private final ZoneLand land;
    private final ZonePhases phases;
    private final Database database;
    private final Register<InfrastructureWork, InfrastructureWorkDraft, InfrastructureWorkView> register;

    InfrastructureWorks(
            InfrastructureWorkRepository works,
            ZoneRegistry zones,
            ZoneLand land,
            ZonePhases phases,
            ZoneScope scope,
            Database database,
            Registers registers) {
        this.zones = zones;
        this.land = land;
        this.phases = phases;
        this.database = database;
        this.register = registers
                .of(RESOURCE, InfrastructureWorkDraft.class, works, id -> WORKS.one(database, of(id)))
                .permitting(work -> scope.require(work.zoneId()));
    }

    /** @throws ProblemException {@code not-found} for an unknown zone */
    public Page<InfrastructureWorkView> list(UUID zone, InfrastructureWorkFilters filters, PageRequest page) {
        zones.requireExisting(zone);
        return WORKS.page(database, filters.conditions(zone), page);
    }

    /** @throws ProblemException {@code not-found}, {@code gone} */
    public InfrastructureWorkView get(UUID zone, UUID work) {
        return WORKS.one(database, of(work).equal("w.zone_id", zone)).orElseThrow(() -> register.absence(work));
    }

    /**
     * @throws ProblemException {@code not-found} for an unknown zone, {@code unprocessable-reference} for a phase that
     *     the zone does not have
     */
    @Transactional
    public InfrastructureWorkView create(UUID zone, InfrastructureWorkDraft draft) {
        land.lock(zone);
        requirePhase(zone, draft);
        return register.create((id, now) -> new InfrastructureWork(id, zone, draft, now));
    }

    /** @throws ProblemException {@code version-required}, {@code stale-version}, and as for {@link #create} */
    @Transactional
    public InfrastructureWorkView revise(UUID zone, UUID work, String ifMatch, Patch patch) {
        return register.change(lock(zone, work, ifMatch), patch, draft -> requirePhase(zone, draft));
    }

    @Transactional
    public void delete(UUID zone, UUID work, String ifMatch) {
        register.delete(lock(zone, work, ifMatch));
    }

    private InfrastructureWorkDraft requirePhase(UUID zone, InfrastructureWorkDraft draft) {
        phases.requireReference(zone, draft.phaseId());
        return draft;
    }

    private InfrastructureWork lock(UUID zone, UUID work, String ifMatch) {
        return register.lock(work, ifMatch, row -> row.zoneId().equals(zone));
    }

    private static Conditions of(UUID work) {
        return new Conditions().equal("w.id", work);
    }

    private static InfrastructureWorkView view(Row row) throws SQLException {
        return new InfrastructureWorkView(
                row.uuid("id"),
                row.uuid("zone_id"),
                row.uuid("phase_id"),
                row.text("name"),
                row.word("category", WorkCategory.class),
                Money.ofNullable(row.decimal("budget_amount"), row.text("budget_currency")),
                row.word("qualifier", Qualifier.class),
                row.word("funding_source", FundingSource.class),
                row.date("period_from"),
                row.date("period_to"),
                row.word("status", WorkStatus.class),
                row.decimal("progress_percent"),
                row.integer("version"),
                row.instant("created_at"),
                row.instant("updated_at"));
    }
}
