package vn.zoneregistry.projects.project;

import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
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

    SettledProjects(LandSettler settler, ProjectListing listing) {
        this.settler = settler;
        this.listing = listing;
    }

    /**
     * The project, with its land settled if that takes no longer than a moment. The settling is this service's doing, on
     * a thread that knows nothing of the caller.
     */
    public ProjectView soon(ProjectView project) {
        if (project.landAllocation().state() != LandState.PENDING) {
            return project;
        }
        try {
            CompletableFuture.runAsync(() -> settler.settle(project.id()), Infrastructure.getDefaultWorkerPool())
                    .get(MOMENT_IN_MILLIS, TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException later) {
            return project;
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return project;
        }
        return listing.find(project.id()).orElse(project);
    }
}
