package vn.zoneregistry.kit.access;

import io.quarkus.arc.Arc;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.JsonString;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Who is acting: the subject of the request's token, or the service itself outside any request. */
@ApplicationScoped
public class Caller {

    private final SecurityIdentity identity;
    private final CurrentVertxRequest current;
    private final Delegated delegated;
    private final String service;

    Caller(
            SecurityIdentity identity,
            CurrentVertxRequest current,
            Delegated delegated,
            @ConfigProperty(name = "quarkus.application.name") String service) {
        this.identity = identity;
        this.current = current;
        this.delegated = delegated;
        this.service = service;
    }

    /** Name for the audit trail. */
    public String name() {
        boolean inRequest = Arc.container().requestContext().isActive();
        return inRequest && !identity.isAnonymous() ? identity.getPrincipal().getName() : service;
    }

    /** Where the request came from, {@code null} for what the service does by itself. */
    public String address() {
        if (isTheService()) {
            return null;
        }
        return delegated.hasBegun()
                ? delegated.address()
                : ClientAddress.of(current.getCurrent().request());
    }

    /** Whether the caller showed a token with one of the registry's roles. */
    public boolean isKnown() {
        return Roles.ALL.stream().anyMatch(this::hasRole);
    }

    /** The texts of a claim of the caller's token; none where it has no such claim, or there is no token. */
    public Set<String> claim(String name) {
        if (!Arc.container().requestContext().isActive() || !(identity.getPrincipal() instanceof JsonWebToken token)) {
            return Set.of();
        }
        Object value = token.getClaim(name);
        return (value instanceof Collection<?> several ? several.stream() : Stream.ofNullable(value))
                .map(each -> each instanceof JsonString text ? text.getString() : each.toString())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Whether the service acts by itself, for nobody's request. */
    public boolean isTheService() {
        return !Arc.container().requestContext().isActive() || current.getCurrent() == null && !delegated.hasBegun();
    }

    public boolean hasRole(String role) {
        return Arc.container().requestContext().isActive() && identity.hasRole(role);
    }
}
