package vn.zoneregistry.kit.event;

import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.zoneregistry.kit.Bilingual;
import vn.zoneregistry.kit.access.Roles;
import vn.zoneregistry.kit.problem.Fault;
import vn.zoneregistry.kit.problem.Faults;

/** The change feed. */
@Path("/v1/events")
@Tag(name = "Events", description = "The feed of all changes, for those who follow.")
public class EventFeedResource {

    private static final int LARGEST_LIMIT = 1000;
    private static final int LONGEST_WAIT = 30;

    private final EventFeed feed;
    private final FeedArrivals arrivals;
    private final Clock clock;

    EventFeedResource(EventFeed feed, FeedArrivals arrivals, Clock clock) {
        this.feed = feed;
        this.arrivals = arrivals;
        this.clock = clock;
    }

    @GET
    @Blocking
    @RolesAllowed({Roles.INTEGRATOR, Roles.FEED_FOLLOWER})
    @Operation(
            operationId = "readEvents",
            summary = "Every write in commit order",
            description = "Follow nextCursor: no event is missed and none is seen twice. wait is a long poll.")
    public Uni<FeedPage> read(
            @QueryParam("after") @Parameter(description = "nextCursor of the page before; absent: from the start")
                    String after,
            @QueryParam("limit") @DefaultValue("100") @Parameter(description = "1 to 1000") Integer limit,
            @QueryParam("type") List<String> type,
            @QueryParam("subject") List<String> subject,
            @QueryParam("wait") @DefaultValue("0") @Parameter(description = "seconds, 0 to 30") Integer wait) {
        requireRanges(limit, wait);
        return await(new Request(limit, type, subject, clock.instant().plusSeconds(wait)), EventFeed.position(after));
    }

    private record Request(int limit, List<String> types, List<String> subjects, Instant deadline) {}

    private Uni<FeedPage> await(Request request, long after) {
        var stretch = feed.read(after, request.limit(), request.types(), request.subjects());
        var left = Duration.between(clock.instant(), request.deadline());
        if (!stretch.events().isEmpty() || left.isNegative() || left.isZero()) {
            return Uni.createFrom().item(new FeedPage(stretch.events(), String.valueOf(stretch.end())));
        }
        return arrivals.beyond(stretch.end(), left)
                .emitOn(Infrastructure.getDefaultWorkerPool())
                .chain(latest -> latest == null
                        ? Uni.createFrom().item(new FeedPage(List.of(), String.valueOf(stretch.end())))
                        : await(request, stretch.end()));
    }

    private static void requireRanges(int limit, int wait) {
        var faults = new Faults();
        if (limit < 1 || limit > LARGEST_LIMIT) {
            faults.add(outOfRange("limit", 1, LARGEST_LIMIT));
        }
        if (wait < 0 || wait > LONGEST_WAIT) {
            faults.add(outOfRange("wait", 0, LONGEST_WAIT));
        }
        faults.refuse();
    }

    private static Fault outOfRange(String parameter, int least, int most) {
        return Fault.inParameter(
                parameter, "out-of-range", new Bilingual("phải từ %d đến %d", "must be %d to %d").with(least, most));
    }
}
