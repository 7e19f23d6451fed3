package vn.zoneregistry.kit.http;

import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.Priority;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Response;
import java.util.Set;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import vn.zoneregistry.kit.Bilingual;
import vn.zoneregistry.kit.access.Roles;
import vn.zoneregistry.kit.problem.Fault;
import vn.zoneregistry.kit.problem.ProblemException;

/**
 * Takes a {@code POST} that names another method for a request of that method, for systems behind a gateway that lets
 * only {@code GET} and {@code POST} through. All that follows, the rights to begin with, is that of the method named.
 * For integrators only: what else relies on a {@code POST} being one is not deceived by everybody.
 */
public class MethodOverride {

    /** The header that names the method. */
    public static final String HEADER = "X-HTTP-Method-Override";

    /** The property of a request that tells the method that it really came with. */
    static final String SENT_AS = MethodOverride.class.getName();

    private static final Set<String> METHODS = Set.of(HttpMethod.PUT, HttpMethod.PATCH, HttpMethod.DELETE);
    private static final int AFTER_TOKENS_ARE_CHECKED = Priorities.AUTHENTICATION + 1;

    private final CurrentIdentityAssociation callers;

    MethodOverride(CurrentIdentityAssociation callers) {
        this.callers = callers;
    }

    @ServerRequestFilter(preMatching = true)
    @Priority(AFTER_TOKENS_ARE_CHECKED)
    public Uni<Response> apply(ContainerRequestContext request, HttpServerRequest received) {
        var method = request.getHeaderString(HEADER);
        if (method == null) {
            return Uni.createFrom().nullItem();
        }
        return callers.getDeferredIdentity()
                .invoke(caller -> {
                    requireIntegrator(caller);
                    requireUsable(method, request, received);
                    request.setProperty(SENT_AS, request.getMethod());
                    request.setMethod(method);
                })
                .replaceWith((Response) null);
    }

    private static void requireIntegrator(SecurityIdentity caller) {
        if (caller.isAnonymous()) {
            throw new UnauthorizedException();
        }
        if (!caller.hasRole(Roles.INTEGRATOR)) {
            throw new ForbiddenException();
        }
    }

    private static void requireUsable(String method, ContainerRequestContext request, HttpServerRequest received) {
        if (!request.getMethod().equals(HttpMethod.POST)) {
            throw refusal("only-with-post", "chỉ dùng với POST", "only a POST can stand for another method");
        }
        if (!METHODS.contains(method)) {
            throw refusal("unknown-value", "phải là PUT, PATCH hoặc DELETE", "must be PUT, PATCH or DELETE");
        }
        if (method.equals(HttpMethod.DELETE) && BodyTime.hasBody(received.headers())) {
            throw refusal("body-not-allowed", "DELETE không có nội dung", "a DELETE has no body");
        }
    }

    private static ProblemException refusal(String code, String vi, String en) {
        return ProblemException.invalid(Fault.inParameter(HEADER, code, new Bilingual(vi, en)));
    }
}
