package vn.zoneregistry.projects.project;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.microprofile.context.ManagedExecutor;
import vn.zoneregistry.projects.land.LandSettler;
import vn.zoneregistry.projects.land.LandState;

/**
 * Gives the land of a project that was just changed a moment to be settled, so that most callers see the answer with
 * their change. Whoever cannot be answered in that moment sees {@code PENDING}.
 */
@ApplicationScoped
public class SettledProjects {

    private static final long MOMENT_IN_MILLIS = 500;

    private final LandSettler settler;
    private final ProjectListing listing;
    private final ManagedExecutor executor;

    SettledProjects(LandSettler settler, ProjectListing listing, ManagedExecutor executor) {
        this.settler = settler;
        this.listing = listing;
        this.executor = executor;
    }

    /** The project, with its land settled if that takes no longer than a moment. */
    public ProjectView soon(ProjectView project) {
        if (project.landAllocation().state() != LandState.PENDING) {
            return project;
        }
        try {
            executor.runAsync(() -> settler.settle(project.id())).get(MOMENT_IN_MILLIS, TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException later) {
            return project;
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return project;
        }
        return listing.find(project.id()).orElse(project);
    }
}
