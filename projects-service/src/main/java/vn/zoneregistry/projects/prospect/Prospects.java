package vn.zoneregistry.projects.prospect;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.zoneregistry.domain.TransitionDraft;
import vn.zoneregistry.domain.TransitionLog;
import vn.zoneregistry.domain.TransitionLogs;
import vn.zoneregistry.domain.Transitions;
import vn.zoneregistry.kit.json.Patch;
import vn.zoneregistry.kit.list.Conditions;
import vn.zoneregistry.kit.list.Listing;
import vn.zoneregistry.kit.list.Page;
import vn.zoneregistry.kit.list.PageRequest;
import vn.zoneregistry.kit.problem.Faults;
import vn.zoneregistry.kit.problem.ProblemException;
import vn.zoneregistry.kit.resource.Register;
import vn.zoneregistry.kit.resource.Registers;
import vn.zoneregistry.kit.sql.Database;
import vn.zoneregistry.kit.sql.Row;
import vn.zoneregistry.projects.neighbour.NeighbourZones;
import vn.zoneregistry.projects.neighbour.ZoneReferences;
import vn.zoneregistry.projects.project.ProjectDraft;
import vn.zoneregistry.projects.project.ProjectRegistry;
import vn.zoneregistry.projects.project.ProjectView;
import vn.zoneregistry.projects.promotion.PromotionActivities;
import vn.zoneregistry.projects.sector.LineOfBusiness;
import vn.zoneregistry.projects.sector.SectorCatalogue;

/** Who may invest one day, how far the talks are, and which of them become projects. */
@ApplicationScoped
public class Prospects {

    /** The event collection of prospects. */
    public static final String RESOURCE = "prospects";

    private static final Listing<ProspectView> ROWS = Listing.of("v.*", "prospect v", "v.id", "uuid", Prospects::view)
            .sort("organisation", "v.organisation", "text")
            .sort("updatedAt", "v.updated_at", "timestamptz");

    private final ZoneReferences zones;
    private final PromotionActivities activities;
    private final SectorCatalogue sectors;
    private final ProjectRegistry projects;
    private final NeighbourZones known;
    private final Database database;
    private final Clock clock;
    private final Register<Prospect, ProspectDraft, ProspectView> register;
    private final TransitionLog<ProspectStage> moves;

    Prospects(
            ProspectRepository rows,
            ZoneReferences zones,
            PromotionActivities activities,
            SectorCatalogue sectors,
            ProjectRegistry projects,
            NeighbourZones known,
            Database database,
            Registers registers,
            TransitionLogs logs,
            Clock clock) {
        this.zones = zones;
        this.activities = activities;
        this.sectors = sectors;
        this.projects = projects;
        this.known = known;
        this.database = database;
        this.clock = clock;
        this.register = registers
                .of(RESOURCE, ProspectDraft.class, rows, id -> ROWS.one(database, new Conditions().equal("v.id", id)))
                .permitting(prospect -> known.requireWritable(prospect.draft().interestZoneIds()));
        this.moves = logs.of("prospect_move", "prospect_id", ProspectStage.class);
    }

    public Page<ProspectView> list(ProspectFilters filters, PageRequest page) {
        return ROWS.page(database, filters.conditions(), page);
    }

    /** @throws ProblemException {@code not-found}, {@code gone} */
    public ProspectView get(UUID id) {
        return register.get(id);
    }

    /**
     * @throws ProblemException {@code unprocessable-reference} for what is not there, {@code upstream-unavailable} for
     *     a zone that cannot be checked
     */
    @Transactional
    public ProspectView create(ProspectDraft draft) {
        requireReferences(draft);
        return register.create((id, now) -> new Prospect(id, draft, now));
    }

    public ProspectView change(UUID id, String ifMatch, Patch patch) {
        return register.change(id, ifMatch, patch, this::requireReferences);
    }

    @Transactional
    public void delete(UUID id, String ifMatch) {
        register.delete(register.lock(id, ifMatch));
    }

    public Transitions<ProspectStage> transitions(UUID id) {
        return new Transitions<>(moves.of(id), get(id).stage().next());
    }

    /** @throws ProblemException {@code illegal-transition}, {@code validation-failed} for a day out of order */
    @Transactional
    public ProspectView move(UUID id, String ifMatch, TransitionDraft<ProspectStage> move) {
        var prospect = register.lock(id, ifMatch);
        var from = prospect.stage();
        move.requireOneOf(from.next(), from);
        requireTimely(prospect, move);
        prospect.move(move.to(), move.on(), clock.instant());
        moves.append(id, from, move);
        return register.record("transitioned", prospect, move.reason());
    }

    /**
     * Makes the project that the prospect becomes; both or nothing is written.
     *
     * @throws ProblemException {@code illegal-transition} unless it is being negotiated, and as for the creation of a
     *     project
     */
    @Transactional
    public ProjectView convert(UUID id, String ifMatch, ProjectDraft draft) {
        var move = new TransitionDraft<>(ProspectStage.CONVERTED, LocalDate.now(clock), null, null);
        var before = get(id);
        known.requireWritable(before.interestZoneIds());
        requireNegotiated(before.stage(), move);
        // asks zones-service, so nothing is locked yet
        var project = projects.create(draft);
        var prospect = register.lock(id, ifMatch);
        var from = prospect.stage();
        requireNegotiated(from, move);
        prospect.convert(project.id(), move.on(), clock.instant());
        moves.append(id, from, move);
        register.record("converted", prospect, null);
        return project;
    }

    private static void requireNegotiated(ProspectStage from, TransitionDraft<ProspectStage> move) {
        if (from != ProspectStage.NEGOTIATING) {
            throw move.illegal(from.next(), from);
        }
    }

    private ProspectDraft requireReferences(ProspectDraft draft) {
        zones.requireEach("/interestZoneIds", draft.interestZoneIds());
        if (draft.activityId() != null) {
            activities.requireReference("/activityId", draft.activityId());
        }
        sectors.unknown(draft.sectors()).stream().findFirst().ifPresent(place -> {
            throw ProblemException.unknownReference(
                    "/sectors/%d/code".formatted(place),
                    draft.sectors().get(place).code());
        });
        return draft;
    }

    private void requireTimely(Prospect prospect, TransitionDraft<ProspectStage> move) {
        var faults = new Faults();
        move.checkDay(prospect.lastMovedOn(), LocalDate.now(clock), faults);
        faults.refuse();
    }

    private static ProspectView view(Row row) throws SQLException {
        return new ProspectView(
                row.uuid("id"),
                row.text("organisation"),
                row.text("country_code"),
                row.json("sectors", new TypeReference<List<LineOfBusiness>>() {}),
                row.json("interest_zone_ids", new TypeReference<List<UUID>>() {}),
                row.uuid("activity_id"),
                row.word("stage", ProspectStage.class),
                row.text("note"),
                row.uuid("project_id"),
                row.integer("version"),
                row.instant("created_at"),
                row.instant("updated_at"));
    }
}
