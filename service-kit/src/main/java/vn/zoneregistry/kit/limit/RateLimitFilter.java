package vn.zoneregistry.kit.limit;

import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import vn.zoneregistry.kit.access.ClientAddress;
import vn.zoneregistry.kit.limit.RateLimit.Allowance;
import vn.zoneregistry.kit.problem.ProblemCode;
import vn.zoneregistry.kit.problem.ProblemException;

/**
 * Counts every request against its caller: the subject of a good token, else the address that it comes from, so that
 * guessing tokens is counted too. What is left is told in the headers of the current draft of the IETF ({@code RateLimit})
 * and in those of its earlier ones, which most clients read.
 */
public class RateLimitFilter {

    private static final String ALLOWANCE = RateLimitFilter.class.getName();
    private static final int BEFORE_TOKENS_ARE_REFUSED = Priorities.AUTHENTICATION - 1;
    private static final long NANOS_A_SECOND = Duration.ofSeconds(1).toNanos();

    private final RateLimit limit;
    private final CurrentIdentityAssociation callers;

    RateLimitFilter(RateLimit limit, CurrentIdentityAssociation callers) {
        this.limit = limit;
        this.callers = callers;
    }

    @ServerRequestFilter(preMatching = true)
    @Priority(BEFORE_TOKENS_ARE_REFUSED)
    public Uni<Response> count(ContainerRequestContext request, HttpServerRequest received) {
        var address = "address " + ClientAddress.of(received);
        return callers.getDeferredIdentity()
                .map(caller -> caller.isAnonymous() ? address : subject(caller))
                .onFailure()
                .recoverWithItem(address)
                .invoke(caller -> count(caller, request))
                .replaceWith((Response) null);
    }

    @ServerResponseFilter
    public void tell(ContainerRequestContext request, ContainerResponseContext response) {
        if (request.getProperty(ALLOWANCE) instanceof Allowance allowance) {
            var headers = response.getHeaders();
            long seconds = limit.period().toSeconds();
            long untilWhole = secondsUp(allowance.untilWhole());
            headers.putSingle("RateLimit-Policy", "\"caller\";q=%d;w=%d".formatted(limit.requests(), seconds));
            headers.putSingle("RateLimit", "\"caller\";r=%d;t=%d".formatted(allowance.remaining(), untilWhole));
            headers.putSingle("RateLimit-Limit", limit.requests());
            headers.putSingle("RateLimit-Remaining", allowance.remaining());
            headers.putSingle("RateLimit-Reset", untilWhole);
        }
    }

    private void count(String caller, ContainerRequestContext request) {
        var allowance = limit.take(caller);
        request.setProperty(ALLOWANCE, allowance);
        if (!allowance.granted()) {
            throw ProblemException.of(
                            ProblemCode.TOO_MANY_REQUESTS,
                            "Bạn đã dùng hết số yêu cầu cho phép (%d trong %d giây)."
                                    .formatted(limit.requests(), limit.period().toSeconds()),
                            "Your allowance of %d requests in %d seconds is spent."
                                    .formatted(limit.requests(), limit.period().toSeconds()))
                    .retryAfter(Duration.ofSeconds(secondsUp(allowance.untilNext())));
        }
    }

    private static String subject(SecurityIdentity caller) {
        return "subject " + caller.getPrincipal().getName();
    }

    private static long secondsUp(Duration duration) {
        return (duration.toNanos() + NANOS_A_SECOND - 1) / NANOS_A_SECOND;
    }
}
