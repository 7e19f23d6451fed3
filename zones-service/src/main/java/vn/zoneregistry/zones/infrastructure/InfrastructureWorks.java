package vn.zoneregistry.zones.infrastructure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.Clock;
import java.util.UUID;
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
import vn.zoneregistry.zones.phase.ZonePhases;
import vn.zoneregistry.zones.zone.ZoneRegistry;

/** What is built in the zones, by whom it is paid and how far it is. */
@ApplicationScoped
public class InfrastructureWorks {

    /** The event collection of infrastructure works. */
    public static final String RESOURCE = "infrastructure-works";

    private static final Listing<InfrastructureWorkView> WORKS = Listing.of(
                    "w.*", "infrastructure_work w", "w.id", "uuid", InfrastructureWorks::view)
            .sort("name", "w.name collate \"vi-x-icu\"", "text");

    private final InfrastructureWorkRepository works;
    private final ZoneRegistry zones;
    private final ZonePhases phases;
    private final Database database;
    private final EventLog events;
    private final Clock clock;

    InfrastructureWorks(
            InfrastructureWorkRepository works,
            ZoneRegistry zones,
            ZonePhases phases,
            Database database,
            EventLog events,
            Clock clock) {
        this.works = works;
        this.zones = zones;
        this.phases = phases;
        this.database = database;
        this.events = events;
        this.clock = clock;
    }

    /** @throws ProblemException {@code not-found} for an unknown zone */
    public Page<InfrastructureWorkView> list(UUID zone, InfrastructureWorkFilters filters, PageRequest page) {
        zones.requireExisting(zone);
        return WORKS.page(database, filters.conditions(zone), page);
    }

    /** @throws ProblemException {@code not-found}, {@code gone} */
    public InfrastructureWorkView get(UUID zone, UUID work) {
        return WORKS.one(database, new Conditions().and("w.zone_id = ? and w.id = ?", zone, work))
                .orElseThrow(() -> events.absence(Subject.of(RESOURCE, work)));
    }

    /**
     * @throws ProblemException {@code not-found} for an unknown zone, {@code unprocessable-reference} for a phase that
     *     the zone does not have
     */
    @Transactional
    public InfrastructureWorkView create(UUID zone, InfrastructureWorkDraft draft) {
        zones.requireExisting(zone);
        phases.requireReference(zone, draft.phaseId());
        var work = new InfrastructureWork(Ids.next(), zone, draft, clock.instant());
        works.persist(work);
        return record("created", work);
    }

    /** @throws ProblemException {@code version-required}, {@code stale-version}, and as for {@link #create} */
    @Transactional
    public InfrastructureWorkView revise(UUID zone, UUID id, String ifMatch, Patch patch) {
        var work = load(zone, id, ifMatch);
        var draft = patch.applyTo(work.draft(), InfrastructureWorkDraft.class);
        phases.requireReference(zone, draft.phaseId());
        return work.revise(draft, clock.instant()) ? record("updated", work) : get(zone, id);
    }

    @Transactional
    public void delete(UUID zone, UUID id, String ifMatch) {
        var work = load(zone, id, ifMatch);
        var last = get(zone, id);
        works.delete(work);
        works.flush();
        events.appendDeletion(Subject.of(RESOURCE, id), last);
    }

    private InfrastructureWork load(UUID zone, UUID id, String ifMatch) {
        var work = works.ofZone(zone, id).orElseThrow(() -> events.absence(Subject.of(RESOURCE, id)));
        EntityTag.requireMatch(ifMatch, work.version());
        return work;
    }

    private InfrastructureWorkView record(String verb, InfrastructureWork work) {
        works.flush();
        var view = get(work.zoneId(), work.id());
        return events.append(RESOURCE + "." + verb, Subject.of(RESOURCE, work.id()), view, null);
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
