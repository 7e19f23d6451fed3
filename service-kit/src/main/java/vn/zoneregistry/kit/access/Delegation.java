package vn.zoneregistry.kit.access;

import io.quarkus.arc.Arc;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import jakarta.enterprise.context.ApplicationScoped;
import vn.zoneregistry.kit.http.Correlation;

/** Lets work go on for the caller of a request when the request itself is over. */
@ApplicationScoped
public class Delegation {

    private final CurrentIdentityAssociation identities;
    private final Caller caller;
    private final Delegated delegated;
    private final Correlation correlation;

    Delegation(CurrentIdentityAssociation identities, Caller caller, Delegated delegated, Correlation correlation) {
        this.identities = identities;
        this.caller = caller;
        this.delegated = delegated;
        this.correlation = correlation;
    }

    /** The same work, for any thread, with the rights, the name, the address, the language and the trace that the caller has now. */
    public Runnable forCaller(Runnable work) {
        var identity = identities.getIdentity();
        var address = caller.address();
        var trail = correlation.trail();
        return () -> {
            var context = Arc.container().requestContext();
            context.activate();
            try {
                identities.setIdentity(identity);
                delegated.begin(address);
                correlation.follow(trail);
                work.run();
            } finally {
                context.terminate();
            }
        };
    }
}
