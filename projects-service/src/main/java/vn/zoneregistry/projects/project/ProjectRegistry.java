package vn.zoneregistry.projects.project;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
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
import vn.zoneregistry.projects.neighbour.KnownZone;
import vn.zoneregistry.projects.neighbour.NeighbourZones;

/** The projects and what callers do to them: one transaction and one event for each change. */
@ApplicationScoped
public class ProjectRegistry {

    /** The event collection of projects. */
    public static final String RESOURCE = "projects";

    private final ProjectRepository projects;
    private final ProjectListing listing;
    private final ProjectMoves moves;
    private final Sites sites;
    private final NeighbourZones zones;
    private final ProjectReferences references;
    private final ProjectLand land;
    private final EventLog events;
    private final Clock clock;

    ProjectRegistry(
            ProjectRepository projects,
            ProjectListing listing,
            ProjectMoves moves,
            Sites sites,
            NeighbourZones zones,
            ProjectReferences references,
            ProjectLand land,
            EventLog events,
            Clock clock) {
        this.projects = projects;
        this.listing = listing;
        this.moves = moves;
        this.sites = sites;
        this.zones = zones;
        this.references = references;
        this.land = land;
        this.events = events;
        this.clock = clock;
    }

    public Page<ProjectView> list(ProjectFilters filters, PageRequest page) {
        return listing.page(filters, page);
    }

    public ProjectView get(UUID id) {
        return listing.find(id).orElseThrow(() -> absent(id));
    }

    /** The zone is asked for before anything else, so that no connection is held meanwhile. */
    @Transactional
    public ProjectView create(ProjectDraft draft) {
        requirePast(draft);
        var zone = sites.confirm(draft.zoneId(), draft.phaseId());
        zones.remember(zone);
        references.check(draft);
        var project = new Project(Ids.next(), draft, clock.instant());
        projects.persistAndFlush(project);
        land.follow(project, new ProjectLand.Occasion(landHeldSince(draft), null, null));
        return recorded("created", project.id(), null);
    }

    /**
     * Changes what a patch names, but for the two states and, once the project is registered, the contents of its
     * certificate.
     */
    public ProjectView change(UUID id, String ifMatch, Patch patch) {
        var named = QuarkusTransaction.requiringNew().call(() -> wanted(id, ifMatch, patch));
        var zone = named.movesElsewhere()
                ? sites.confirm(named.after().zoneId(), named.after().phaseId())
                : null;
        return QuarkusTransaction.requiringNew().call(() -> changed(id, ifMatch, patch, zone));
    }

    /** Moves one of the two states on. */
    @Transactional
    public ProjectView move(UUID id, String ifMatch, ProjectTransitionDraft move) {
        var project = locked(id, ifMatch);
        var from = project.standing();
        if (!from.allowed().contains(move.to())) {
            throw Refusals.illegal(move.to(), from);
        }
        requireLawful(project, move);
        project.move(move.to(), move.on(), clock.instant());
        moves.note(id, from.before(move.to()), move);
        projects.flush();
        land.follow(project, new ProjectLand.Occasion(move.on(), move.reason(), move.decision()));
        return recorded("transitioned", id, move.reason());
    }

    public ProjectTransitions moves(UUID id) {
        var project = get(id);
        return new ProjectTransitions(moves.of(id), new Standing(project.legalStatus(), project.progress()).allowed());
    }

    /** Removes a project that should never have been there; one that holds land is ended first. */
    @Transactional
    public void delete(UUID id, String ifMatch) {
        var project = locked(id, ifMatch);
        if (land.inUse(id)) {
            throw ProblemException.of(
                    ProblemCode.IN_USE,
                    "Dự án đang giữ đất; hãy chấm dứt dự án để trả đất trước.",
                    "The project holds land; end it first, so that the land goes back.");
        }
        var last = get(id);
        projects.delete(project);
        projects.flush();
        events.append("projects.deleted", Subject.of(RESOURCE, id), last.deleted(clock.instant()), null);
    }

    /** A draft and what a patch makes of it. */
    private record Wanted(ProjectDraft before, ProjectDraft after) {

        boolean movesElsewhere() {
            return !before.zoneId().equals(after.zoneId())
                    || after.phaseId() != null && !after.phaseId().equals(before.phaseId());
        }
    }

    private Wanted wanted(UUID id, String ifMatch, Patch patch) {
        var before = locked(id, ifMatch).draft();
        var after = patch.applyTo(before, ProjectDraft.class);
        Refusals.ofMoves(before.standing(), after.standing());
        if (before.legalStatus().certified()) {
            Refusals.ofCertified(before, after);
        }
        return new Wanted(before, after);
    }

    private ProjectView changed(UUID id, String ifMatch, Patch patch, KnownZone zone) {
        var project = locked(id, ifMatch);
        var wanted = wanted(id, ifMatch, patch);
        if (wanted.after().equals(wanted.before())) {
            return get(id);
        }
        requirePast(wanted.after());
        if (zone != null) {
            zones.remember(zone);
        }
        references.check(wanted.after());
        project.become(wanted.after(), clock.instant());
        projects.flush();
        land.follow(project, new ProjectLand.Occasion(today(), null, null));
        return recorded("updated", id, null);
    }

    private ProjectView recorded(String verb, UUID id, String reason) {
        projects.flush();
        return events.append("projects." + verb, Subject.of(RESOURCE, id), get(id), reason);
    }

    private Project locked(UUID id, String ifMatch) {
        var project = projects.lock(id).orElseThrow(() -> absent(id));
        EntityTag.requireMatch(ifMatch, project.version());
        return project;
    }

    private void requirePast(ProjectDraft draft) {
        var faults = new Faults();
        draft.milestones().checkPast(today(), faults);
        faults.refuse();
    }

    private void requireLawful(Project project, ProjectTransitionDraft move) {
        var last = project.lastMovedOn();
        new Faults()
                .require(
                        !move.to().takesADecision() || move.decision() != null,
                        "/decision",
                        "required",
                        "bước này cần quyết định của cơ quan có thẩm quyền",
                        "this step needs the decision of the authority")
                .require(
                        last == null || !move.on().isBefore(last),
                        "/on",
                        "before-the-last-move",
                        "không được trước lần chuyển trạng thái gần nhất, ngày " + last,
                        "must not be before the last move, on " + last)
                .require(
                        !move.on().isAfter(today()),
                        "/on",
                        "in-the-future",
                        "không được ở tương lai",
                        "must not be in the future")
                .refuse();
    }

    /** The first day of which it is known that the project was entitled to its land; today where none is. */
    private LocalDate landHeldSince(ProjectDraft draft) {
        return Stream.of(
                        draft.policyApprovedOn(),
                        draft.registeredOn(),
                        draft.constructionStartedOn(),
                        draft.operatingSince())
                .filter(Objects::nonNull)
                .findFirst()
                .orElseGet(this::today);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private ProblemException absent(UUID id) {
        return events.absence(Subject.of(RESOURCE, id));
    }
}
