package vn.zoneregistry.projects.prospect;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.zoneregistry.kit.Bilingual;
import vn.zoneregistry.kit.Ids;
import vn.zoneregistry.kit.event.EventLog;
import vn.zoneregistry.kit.event.Subject;
import vn.zoneregistry.kit.http.EntityTag;
import vn.zoneregistry.kit.json.Patch;
import vn.zoneregistry.kit.list.Conditions;
import vn.zoneregistry.kit.list.Listing;
import vn.zoneregistry.kit.list.Page;
import vn.zoneregistry.kit.list.PageRequest;
import vn.zoneregistry.kit.problem.Faults;
import vn.zoneregistry.kit.problem.ProblemCode;
import vn.zoneregistry.kit.problem.ProblemException;
import vn.zoneregistry.kit.sql.Database;
import vn.zoneregistry.kit.sql.Row;
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

    private final ProspectRepository rows;
    private final ZoneReferences zones;
    private final ProspectMoves moves;
    private final PromotionActivities activities;
    private final SectorCatalogue sectors;
    private final ProjectRegistry projects;
    private final Database database;
    private final EventLog events;
    private final Clock clock;

    Prospects(
            ProspectRepository rows,
            ZoneReferences zones,
            ProspectMoves moves,
            PromotionActivities activities,
            SectorCatalogue sectors,
            ProjectRegistry projects,
            Database database,
            EventLog events,
            Clock clock) {
        this.rows = rows;
        this.zones = zones;
        this.moves = moves;
        this.activities = activities;
        this.sectors = sectors;
        this.projects = projects;
        this.database = database;
        this.events = events;
        this.clock = clock;
    }

    public Page<ProspectView> list(ProspectFilters filters, PageRequest page) {
        return ROWS.page(database, filters.conditions(), page);
    }

    /** @throws ProblemException {@code not-found}, {@code gone} */
    public ProspectView get(UUID id) {
        return ROWS.one(database, new Conditions().equal("v.id", id)).orElseThrow(() -> absent(id));
    }

    /**
     * @throws ProblemException {@code unprocessable-reference} for what is not there, {@code upstream-unavailable} for
     *     a zone that cannot be checked
     */
    @Transactional
    public ProspectView create(ProspectDraft draft) {
        requireReferences(draft);
        var row = new Prospect(Ids.next(), draft, clock.instant());
        rows.persistAndFlush(row);
        return recorded("created", row.id(), null);
    }

    @Transactional
    public ProspectView change(UUID id, String ifMatch, Patch patch) {
        var row = locked(id, ifMatch);
        var before = row.draft();
        var after = patch.applyTo(before, ProspectDraft.class);
        if (after.equals(before)) {
            return get(id);
        }
        requireReferences(after);
        row.become(after, clock.instant());
        rows.flush();
        return recorded("updated", id, null);
    }

    @Transactional
    public void delete(UUID id, String ifMatch) {
        var row = locked(id, ifMatch);
        var last = get(id);
        rows.delete(row);
        rows.flush();
        events.appendDeletion(Subject.of(RESOURCE, id), last);
    }

    public ProspectTransitions moves(UUID id) {
        return new ProspectTransitions(moves.of(id), get(id).stage().next());
    }

    /** @throws ProblemException {@code illegal-transition}, {@code validation-failed} for a day out of order */
    @Transactional
    public ProspectView move(UUID id, String ifMatch, ProspectTransitionDraft move) {
        var prospect = locked(id, ifMatch);
        if (!prospect.stage().next().contains(move.to())) {
            throw illegal(prospect.stage(), move.to());
        }
        requireTimely(prospect, move.on());
        moves.note(id, prospect.stage(), move);
        prospect.move(move.to(), move.on(), clock.instant());
        rows.flush();
        return recorded("transitioned", id, move.reason());
    }

    /**
     * Makes the project that the prospect becomes; both or nothing is written.
     *
     * @throws ProblemException {@code illegal-transition} unless it is being negotiated, and as for the creation of a
     *     project
     */
    @Transactional
    public ProjectView convert(UUID id, String ifMatch, ProjectDraft draft) {
        var prospect = locked(id, ifMatch);
        var from = prospect.stage();
        if (from != ProspectStage.NEGOTIATING) {
            throw illegal(from, ProspectStage.CONVERTED);
        }
        var project = projects.create(draft);
        var today = LocalDate.now(clock);
        prospect.convert(project.id(), today, clock.instant());
        rows.flush();
        moves.note(id, from, new ProspectTransitionDraft(ProspectStage.CONVERTED, today, null, null));
        recorded("converted", id, null);
        return project;
    }

    private void requireReferences(ProspectDraft draft) {
        for (int i = 0; i < draft.interestZoneIds().size(); i++) {
            zones.require("/interestZoneIds/" + i, draft.interestZoneIds().get(i));
        }
        if (draft.activityId() != null) {
            activities.requireReference("/activityId", draft.activityId());
        }
        sectors.unknown(draft.sectors()).stream().findFirst().ifPresent(place -> {
            throw ProblemException.unknownReference(
                    "/sectors/%d/code".formatted(place),
                    draft.sectors().get(place).code());
        });
    }

    private void requireTimely(Prospect prospect, LocalDate on) {
        var last = prospect.lastMovedOn();
        new Faults()
                .require(
                        last == null || !on.isBefore(last),
                        "/on",
                        "before-the-last-move",
                        "không được trước lần chuyển trạng thái gần nhất, ngày " + last,
                        "must not be before the last move, on " + last)
                .require(
                        !on.isAfter(LocalDate.now(clock)),
                        "/on",
                        "in-the-future",
                        "không được ở tương lai",
                        "must not be in the future")
                .refuse();
    }

    private static ProblemException illegal(ProspectStage from, ProspectStage to) {
        return ProblemException.of(
                        ProblemCode.ILLEGAL_TRANSITION,
                        new Bilingual(
                                        "Không thể chuyển từ %s sang %s như vậy.",
                                        "A prospect does not get from %s to %s this way.")
                                .with(from, to))
                .with("allowed", from.next());
    }

    private Prospect locked(UUID id, String ifMatch) {
        var row = rows.lock(id).orElseThrow(() -> absent(id));
        EntityTag.requireMatch(ifMatch, row.version());
        return row;
    }

    private ProspectView recorded(String verb, UUID id, String reason) {
        return events.append(RESOURCE + "." + verb, Subject.of(RESOURCE, id), get(id), reason);
    }

    private ProblemException absent(UUID id) {
        return events.absence(Subject.of(RESOURCE, id));
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
