package vn.zoneregistry.projects.project;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import vn.zoneregistry.domain.TransitionDraft;
import vn.zoneregistry.domain.TransitionLog;
import vn.zoneregistry.domain.TransitionLogs;
import vn.zoneregistry.domain.Transitions;
import vn.zoneregistry.kit.Ids;
import vn.zoneregistry.kit.imports.ImportOutcome;
import vn.zoneregistry.kit.imports.ImportRow;
import vn.zoneregistry.kit.json.Patch;
import vn.zoneregistry.kit.list.Page;
import vn.zoneregistry.kit.list.PageRequest;
import vn.zoneregistry.kit.problem.Faults;
import vn.zoneregistry.kit.problem.ProblemCode;
import vn.zoneregistry.kit.problem.ProblemException;
import vn.zoneregistry.kit.resource.Register;
import vn.zoneregistry.kit.resource.Registers;
import vn.zoneregistry.projects.neighbour.KnownZone;
import vn.zoneregistry.projects.neighbour.NeighbourZones;

/** The projects and what callers do to them: one transaction and one event for each change. */
@ApplicationScoped
public class ProjectRegistry {

    /** The event collection of projects. */
    public static final String RESOURCE = "projects";

    private final ProjectRepository projects;
    private final ProjectListing listing;
    private final Sites sites;
    private final NeighbourZones zones;
    private final ProjectReferences references;
    private final ProjectLand land;
    private final Clock clock;
    private final Register<Project, ProjectDraft, ProjectView> register;
    private final TransitionLog<Stage> moves;

    ProjectRegistry(
            ProjectRepository projects,
            ProjectListing listing,
            Sites sites,
            NeighbourZones zones,
            ProjectReferences references,
            ProjectLand land,
            Registers registers,
            TransitionLogs logs,
            Clock clock) {
        this.projects = projects;
        this.listing = listing;
        this.sites = sites;
        this.zones = zones;
        this.references = references;
        this.land = land;
        this.clock = clock;
        this.register = registers
                .of(RESOURCE, ProjectDraft.class, projects, listing::find)
                .readingAll(listing::all)
                .permittingAll(written -> zones.requireWritable(written.stream()
                        .map(project -> project.draft().zoneId())
                        .toList()));
        this.moves = logs.of("project_move", "project_id", Stage.class);
    }

    public Page<ProjectView> list(ProjectFilters filters, PageRequest page) {
        return listing.page(filters, page);
    }

    public ProjectView get(UUID id) {
        return register.get(id);
    }

    /** The zone is asked for before anything else, so that no connection is held meanwhile. */
    @Transactional
    public ProjectView create(ProjectDraft draft) {
        requirePast(draft);
        var zone = sites.confirm(draft.zoneId(), draft.phaseId());
        zones.remember(zone);
        zones.requireWritable(List.of(draft.zoneId()));
        references.check(draft);
        var project = new Project(Ids.next(), draft, clock.instant());
        projects.persistAndFlush(project);
        land.follow(project, new ProjectLand.Occasion(landHeldSince(draft), null, null));
        return register.record("created", project, null);
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

    /**
     * Writes rows of an import, each as {@link #create} or {@link #change} would.
     *
     * @param confirmed the sites that zones-service has confirmed since the import began
     */
    List<ImportOutcome> write(List<ImportRow<ProjectRowName, Project, ProjectDraft>> rows, ConfirmedSites confirmed) {
        var known = references.among(rows.stream().map(ImportRow::draft).toList());
        var written = register.write(
                rows,
                (id, row, now) -> {
                    requirePast(row.draft());
                    confirmed.confirm(row.draft().zoneId(), row.draft().phaseId());
                    known.check(row.draft());
                    return new Project(id, row.draft(), now);
                },
                (project, draft) -> {
                    var change = new Wanted(project.draft(), draft);
                    refuseWhatIsSettled(change);
                    requirePast(draft);
                    if (change.movesElsewhere()) {
                        confirmed.confirm(draft.zoneId(), draft.phaseId());
                    }
                    known.check(draft);
                    return draft;
                });
        land.begin(written.created(), project -> landHeldSince(project.draft()));
        written.updated().forEach(project -> land.follow(project, new ProjectLand.Occasion(today(), null, null)));
        return register.record(written);
    }

    /** Moves one of the two states on. */
    @Transactional
    public ProjectView move(UUID id, String ifMatch, TransitionDraft<Stage> move) {
        var project = register.lock(id, ifMatch);
        var from = project.standing();
        move.requireOneOf(from.allowed(), from);
        requireLawful(project, move);
        project.move(move.to(), move.on(), clock.instant());
        moves.append(id, from.before(move.to()), move);
        projects.flush();
        land.follow(project, new ProjectLand.Occasion(move.on(), move.reason(), move.decision()));
        return register.record("transitioned", project, move.reason());
    }

    public Transitions<Stage> transitions(UUID id) {
        var project = get(id);
        return new Transitions<>(moves.of(id), new Standing(project.legalStatus(), project.progress()).allowed());
    }

    /** Removes a project that should never have been there; one that holds land is ended first. */
    @Transactional
    public void delete(UUID id, String ifMatch) {
        var project = register.lock(id, ifMatch);
        if (land.inUse(id)) {
            throw ProblemException.of(
                    ProblemCode.IN_USE,
                    "Dự án đang giữ đất; hãy chấm dứt dự án để trả đất trước.",
                    "The project holds land; end it first, so that the land goes back.");
        }
        register.delete(project);
    }

    /** A draft and what a patch makes of it. */
    private record Wanted(ProjectDraft before, ProjectDraft after) {

        boolean movesElsewhere() {
            return !before.zoneId().equals(after.zoneId())
                    || after.phaseId() != null && !after.phaseId().equals(before.phaseId());
        }
    }

    private Wanted wanted(UUID id, String ifMatch, Patch patch) {
        var before = register.lock(id, ifMatch).draft();
        var after = patch.applyTo(before, ProjectDraft.class);
        var wanted = new Wanted(before, after);
        refuseWhatIsSettled(wanted);
        return wanted;
    }

    private static void refuseWhatIsSettled(Wanted wanted) {
        Refusals.ofMoves(wanted.before().standing(), wanted.after().standing());
        if (wanted.before().legalStatus().certified()) {
            Refusals.ofCertified(wanted.before(), wanted.after());
        }
    }

    private ProjectView changed(UUID id, String ifMatch, Patch patch, KnownZone zone) {
        var project = register.lock(id, ifMatch);
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
        return register.record("updated", project, null);
    }

    private void requirePast(ProjectDraft draft) {
        var faults = new Faults();
        draft.milestones().checkPast(today(), faults);
        faults.refuse();
    }

    private void requireLawful(Project project, TransitionDraft<Stage> move) {
        var faults = new Faults()
                .require(
                        !move.to().takesADecision() || move.decision() != null,
                        "/decision",
                        "required",
                        "bước này cần quyết định của cơ quan có thẩm quyền",
                        "this step needs the decision of the authority");
        move.checkDay(project.lastMovedOn(), today(), faults);
        faults.refuse();
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
}
