package vn.zoneregistry.kit.access;

import io.quarkus.security.Authenticated;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Looks at every token that is shown. One that is spoilt is refused also where none is needed, so that nobody takes the
 * public part of an answer for the whole; and one that names none of the registry's roles opens no more than none.
 */
public class CallerCheck {

    private final CurrentIdentityAssociation callers;

    CallerCheck(CurrentIdentityAssociation callers) {
        this.callers = callers;
    }

    @ServerRequestFilter(preMatching = true)
    @Priority(Priorities.AUTHENTICATION)
    public Uni<Response> refuseSpoiltTokens() {
        return callers.getDeferredIdentity().replaceWith((Response) null);
    }

    @ServerRequestFilter
    @Priority(Priorities.AUTHORIZATION)
    public Uni<Response> refuseStrangers(ResourceInfo operation) {
        if (!operation.getResourceMethod().isAnnotationPresent(Authenticated.class)) {
            return Uni.createFrom().nullItem();
        }
        return callers.getDeferredIdentity().invoke(CallerCheck::requireRole).replaceWith((Response) null);
    }

    private static void requireRole(SecurityIdentity caller) {
        if (!caller.isAnonymous() && Roles.ALL.stream().noneMatch(caller::hasRole)) {
            throw new ForbiddenException();
        }
    }
}
