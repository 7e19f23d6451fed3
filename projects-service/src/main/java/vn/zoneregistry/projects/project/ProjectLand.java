package vn.zoneregistry.projects.project;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.zoneregistry.domain.Decision;
import vn.zoneregistry.kit.event.EventLog;
import vn.zoneregistry.kit.event.Subject;
import vn.zoneregistry.kit.sql.PendingWrites;
import vn.zoneregistry.projects.land.LandAnswer;
import vn.zoneregistry.projects.land.LandHold;
import vn.zoneregistry.projects.land.LandOccasion;
import vn.zoneregistry.projects.land.LandPromises;

/** Keeps a project's land in step with the project: wishes with its changes, answers as changes of their own. */
@ApplicationScoped
class ProjectLand {

    private final LandPromises promises;
    private final ProjectRepository projects;
    private final ProjectListing listing;
    private final EventLog events;
    private final Clock clock;

    ProjectLand(
            LandPromises promises, ProjectRepository projects, ProjectListing listing, EventLog events, Clock clock) {
        this.promises = promises;
        this.projects = projects;
        this.listing = listing;
        this.events = events;
        this.clock = clock;
    }

    /** What made the land change: on which day, why and by which decision, as far as there is such. */
    record Occasion(LocalDate on, String reason, Decision decision) {}

    /** Writes down what the project, as it now stands and is flushed, wants of the land ledger. */
    void follow(Project project, Occasion occasion) {
        var hold = project.standing().hold(promises.held(project.id()));
        if (hold == null) {
            return;
        }
        var claim = hold.over() ? null : project.landClaim();
        var end = hold.over() ? hold : LandHold.RELEASED;
        promises.follow(
                project.id(),
                claim,
                claim == null ? end : hold,
                new LandOccasion(
                        tenant(listing.find(project.id()).orElseThrow()),
                        occasion.on(),
                        occasion.reason(),
                        occasion.decision()));
    }

    /**
     * The same for projects that are new, all at once.
     *
     * @param since from which day a project is entitled to its land
     */
    void begin(List<Project> created, Function<Project, LocalDate> since) {
        var asking = created.stream().filter(ProjectLand::asksForLand).toList();
        if (!asking.isEmpty()) {
            var views = listing.all(asking.stream().map(Project::id).toList());
            asking.forEach(project -> promises.ask(
                    project.id(),
                    project.landClaim(),
                    project.standing().hold(null),
                    new LandOccasion(tenant(views.get(project.id())), since.apply(project), null, null)));
            PendingWrites.flush(promises.getEntityManager());
        }
    }

    private static boolean asksForLand(Project project) {
        var hold = project.standing().hold(null);
        return hold != null && !hold.over() && project.landClaim() != null;
    }

    boolean inUse(UUID projectId) {
        return promises.inUse(projectId);
    }

    /** Takes an answer over. The project is locked first, as with every other change of it. */
    @Transactional
    void settle(@Observes LandAnswer answer) {
        projects.lock(answer.projectId())
                .filter(project -> promises.settle(answer))
                .ifPresent(project -> {
                    project.partsChanged(clock.instant());
                    projects.flush();
                    events.append(
                            "projects.land-settled",
                            Subject.of(ProjectRegistry.RESOURCE, project.id()),
                            listing.find(project.id()).orElseThrow(),
                            answer.reason());
                });
    }

    /** Its investors, or its own name where none is known. */
    private static String tenant(ProjectView project) {
        return project.investors().isEmpty()
                ? project.name()
                : project.investors().stream().map(ShareView::name).collect(Collectors.joining(", "));
    }
}
