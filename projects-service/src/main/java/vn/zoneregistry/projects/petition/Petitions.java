package vn.zoneregistry.projects.petition;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.zoneregistry.domain.Days;
import vn.zoneregistry.domain.TransitionDraft;
import vn.zoneregistry.domain.TransitionLog;
import vn.zoneregistry.domain.TransitionLogs;
import vn.zoneregistry.domain.Transitions;
import vn.zoneregistry.kit.imports.ImportOutcome;
import vn.zoneregistry.kit.imports.ImportRow;
import vn.zoneregistry.kit.json.Patch;
import vn.zoneregistry.kit.list.Page;
import vn.zoneregistry.kit.list.PageRequest;
import vn.zoneregistry.kit.problem.Faults;
import vn.zoneregistry.kit.problem.ProblemException;
import vn.zoneregistry.kit.resource.Register;
import vn.zoneregistry.kit.resource.Registers;
import vn.zoneregistry.projects.neighbour.NeighbourZones;
import vn.zoneregistry.projects.neighbour.ZoneReferences;
import vn.zoneregistry.projects.project.ProjectParts;

/** What enterprises ask of the authorities, and what becomes of it. */
@ApplicationScoped
public class Petitions {

    /** The event collection of petitions. */
    public static final String RESOURCE = "petitions";

    private final PetitionListing listing;
    private final ProjectParts projects;
    private final ZoneReferences zones;
    private final Clock clock;
    private final Register<Petition, PetitionDraft, PetitionView> register;
    private final TransitionLog<PetitionStatus> moves;

    Petitions(
            PetitionRepository rows,
            PetitionListing listing,
            ProjectParts projects,
            ZoneReferences zones,
            NeighbourZones known,
            Registers registers,
            TransitionLogs logs,
            Clock clock) {
        this.listing = listing;
        this.projects = projects;
        this.zones = zones;
        this.clock = clock;
        this.register = registers
                .of(RESOURCE, PetitionDraft.class, rows, listing::find)
                .readingAll(listing::all)
                .permittingAll(written -> known.requireWritable(written.stream()
                        .map(petition -> petition.draft().zoneId())
                        .toList()));
        this.moves = logs.of("petition_move", "petition_id", PetitionStatus.class);
    }

    public Page<PetitionView> list(PetitionFilters filters, PageRequest page) {
        return listing.page(filters, page);
    }

    /** @throws ProblemException {@code not-found}, {@code gone} */
    public PetitionView get(UUID id) {
        return register.get(id);
    }

    /**
     * @throws ProblemException {@code unprocessable-reference} for a project or zone that is not there, {@code
     *     upstream-unavailable} for a zone that cannot be checked
     */
    @Transactional
    public PetitionView create(PetitionDraft draft) {
        var placed = placed(draft);
        return register.create((id, now) -> new Petition(id, placed, now));
    }

    /** Writes rows of an import, each as {@link #create} or {@link #change} would. */
    List<ImportOutcome> write(List<ImportRow<PetitionRowName, Petition, PetitionDraft>> rows) {
        return register.record(register.write(
                rows,
                (id, row, now) -> new Petition(id, placed(row.draft()), now),
                (petition, draft) -> placed(draft)));
    }

    public PetitionView change(UUID id, String ifMatch, Patch patch) {
        return register.change(id, ifMatch, patch, this::placed);
    }

    @Transactional
    public void delete(UUID id, String ifMatch) {
        register.delete(register.lock(id, ifMatch));
    }

    public Transitions<PetitionStatus> transitions(UUID id) {
        return new Transitions<>(moves.of(id), get(id).status().next());
    }

    /** @throws ProblemException {@code illegal-transition}, {@code validation-failed} for a day out of order */
    @Transactional
    public PetitionView move(UUID id, String ifMatch, TransitionDraft<PetitionStatus> move) {
        var petition = register.lock(id, ifMatch);
        var from = petition.status();
        move.requireOneOf(from.next(), from);
        requireTimely(petition, move);
        petition.move(move.to(), move.on(), clock.instant());
        moves.append(id, from, move);
        return register.record("transitioned", petition, move.reason());
    }

    private PetitionDraft placed(PetitionDraft draft) {
        var faults = new Faults();
        Days.past(draft.raisedOn(), LocalDate.now(clock), "/raisedOn", faults);
        faults.refuse();
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

    private void requireTimely(Petition petition, TransitionDraft<PetitionStatus> move) {
        var faults = new Faults();
        move.checkDay(petition.lastMovedOn(), LocalDate.now(clock), faults);
        faults.refuse();
    }
}
