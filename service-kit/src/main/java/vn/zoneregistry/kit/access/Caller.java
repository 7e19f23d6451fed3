package vn.zoneregistry.kit.access;

import io.quarkus.arc.Arc;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Who is acting: the subject of the request's token, or the service itself outside any request. */
@ApplicationScoped
public class Caller {

    private final SecurityIdentity identity;
    private final String service;

    Caller(SecurityIdentity identity, @ConfigProperty(name = "quarkus.application.name") String service) {
        this.identity = identity;
        this.service = service;
    }

    /** Name for the audit trail. */
    public String name() {
        boolean inRequest = Arc.container().requestContext().isActive();
        return inRequest && !identity.isAnonymous() ? identity.getPrincipal().getName() : service;
    }

    /** Whether the caller showed a token with one of the registry's roles. */
    public boolean isKnown() {
        return Roles.ALL.stream().anyMatch(this::hasRole);
    }

    public boolean hasRole(String role) {
        return Arc.container().requestContext().isActive() && identity.hasRole(role);
    }
}
