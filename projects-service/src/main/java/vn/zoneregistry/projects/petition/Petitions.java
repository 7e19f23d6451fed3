package vn.zoneregistry.projects.petition;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import vn.zoneregistry.kit.Bilingual;
import vn.zoneregistry.kit.Ids;
import vn.zoneregistry.kit.event.EventLog;
import vn.zoneregistry.kit.event.Subject;
import vn.zoneregistry.kit.http.EntityTag;
import vn.zoneregistry.kit.json.Patch;
import vn.zoneregistry.kit.list.Page;
import vn.zoneregistry.kit.list.PageRequest;
import vn.zoneregistry.kit.problem.Faults;
import vn.zoneregistry.kit.problem.ProblemCode;
import vn.zoneregistry.kit.problem.ProblemException;
import vn.zoneregistry.projects.neighbour.ZoneReferences;
import vn.zoneregistry.projects.project.ProjectParts;

/** What enterprises ask of the authorities, and what becomes of it. */
@ApplicationScoped
public class Petitions {

    /** The event collection of petitions. */
    public static final String RESOURCE = "petitions";

    private final PetitionRepository petitions;
    private final PetitionListing listing;
    private final PetitionMoves moves;
    private final ProjectParts projects;
    private final ZoneReferences zones;
    private final EventLog events;
    private final Clock clock;

    Petitions(
            PetitionRepository petitions,
            PetitionListing listing,
            PetitionMoves moves,
            ProjectParts projects,
            ZoneReferences zones,
            EventLog events,
            Clock clock) {
        this.petitions = petitions;
        this.listing = listing;
        this.moves = moves;
        this.projects = projects;
        this.zones = zones;
        this.events = events;
        this.clock = clock;
    }

    public Page<PetitionView> list(PetitionFilters filters, PageRequest page) {
        return listing.page(filters, page);
    }

    /** @throws ProblemException {@code not-found}, {@code gone} */
    public PetitionView get(UUID id) {
        return listing.find(id).orElseThrow(() -> absent(id));
    }

    /**
     * @throws ProblemException {@code unprocessable-reference} for a project or zone that is not there, {@code
     *     upstream-unavailable} for a zone that cannot be checked
     */
    @Transactional
    public PetitionView create(PetitionDraft draft) {
        var placed = placed(draft);
        var petition = new Petition(Ids.next(), placed, clock.instant());
        petitions.persistAndFlush(petition);
        return recorded("created", petition.id(), null);
    }

    @Transactional
    public PetitionView change(UUID id, String ifMatch, Patch patch) {
        var petition = locked(id, ifMatch);
        var before = petition.draft();
        var after = placed(patch.applyTo(before, PetitionDraft.class));
        if (after.equals(before)) {
            return get(id);
        }
        petition.become(after, clock.instant());
        petitions.flush();
        return recorded("updated", id, null);
    }

    @Transactional
    public void delete(UUID id, String ifMatch) {
        var petition = locked(id, ifMatch);
        var last = get(id);
        petitions.delete(petition);
        petitions.flush();
        events.appendDeletion(Subject.of(RESOURCE, id), last);
    }

    public PetitionTransitions moves(UUID id) {
        return new PetitionTransitions(moves.of(id), get(id).status().next());
    }

    /** @throws ProblemException {@code illegal-transition}, {@code validation-failed} for a day out of order */
    @Transactional
    public PetitionView move(UUID id, String ifMatch, PetitionTransitionDraft move) {
        var petition = locked(id, ifMatch);
        var from = petition.status();
        if (!from.next().contains(move.to())) {
            throw ProblemException.of(
                            ProblemCode.ILLEGAL_TRANSITION,
                            new Bilingual(
                                            "Không thể chuyển kiến nghị từ %s sang %s.",
                                            "A petition cannot move from %s to %s.")
                                    .with(from, move.to()))
                    .with("allowed", from.next());
        }
        requireTimely(petition, move);
        petition.move(move.to(), move.on(), clock.instant());
        petitions.flush();
        moves.note(id, from, move);
        return recorded("transitioned", id, move.reason());
    }

    private PetitionDraft placed(PetitionDraft draft) {
        new Faults()
                .require(
                        !draft.raisedOn().isAfter(LocalDate.now(clock)),
                        "/raisedOn",
                        "in-the-future",
                        "không được ở tương lai",
                        "must not be in the future")
                .refuse();
        if (draft.projectId() == null) {
            zones.require("/zoneId", draft.zoneId());
            return draft;
        }
        var zone = projects.requireReference("/projectId", draft.projectId())
                .zone()
                .id();
        new Faults()
                .require(
                        draft.zoneId() == null || draft.zoneId().equals(zone),
                        "/zoneId",
                        "other-zone",
                        "không phải khu của dự án",
                        "is not the zone of the project")
                .refuse();
        return draft.in(zone);
    }

    private void requireTimely(Petition petition, PetitionTransitionDraft move) {
        var last = petition.lastMovedOn();
        new Faults()
                .require(
                        !move.on().isBefore(last),
                        "/on",
                        "before-the-last-move",
                        "không được trước lần chuyển trạng thái gần nhất, ngày " + last,
                        "must not be before the last move, on " + last)
                .require(
                        !move.on().isAfter(LocalDate.now(clock)),
                        "/on",
                        "in-the-future",
                        "không được ở tương lai",
                        "must not be in the future")
                .refuse();
    }

    private Petition locked(UUID id, String ifMatch) {
        var petition = petitions.lock(id).orElseThrow(() -> absent(id));
        EntityTag.requireMatch(ifMatch, petition.version());
        return petition;
    }

    private PetitionView recorded(String verb, UUID id, String reason) {
        return events.append(RESOURCE + "." + verb, Subject.of(RESOURCE, id), get(id), reason);
    }

    private ProblemException absent(UUID id) {
        return events.absence(Subject.of(RESOURCE, id));
    }
}
