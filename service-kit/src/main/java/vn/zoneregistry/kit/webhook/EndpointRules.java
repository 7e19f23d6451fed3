package vn.zoneregistry.kit.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.zoneregistry.kit.Bilingual;
import vn.zoneregistry.kit.json.NearestName;
import vn.zoneregistry.kit.problem.Fault;
import vn.zoneregistry.kit.problem.Faults;
import vn.zoneregistry.kit.problem.ProblemException;
import vn.zoneregistry.kit.snapshot.SnapshotResource;

/**
 * What a draft can be refused for at once: an address that may never be called, an event that never happens. Names of
 * hosts are looked up only when they are called; what they mean today says nothing about tomorrow.
 */
@ApplicationScoped
class EndpointRules {

    /** What is taken for an address as it stands, without asking anybody. */
    private static final Pattern ADDRESS = Pattern.compile("\\[.*]|[0-9.]+");

    private final NetworkPolicy policy;
    private final Instance<SnapshotResource> collections;

    EndpointRules(NetworkPolicy policy, Instance<SnapshotResource> collections) {
        this.policy = policy;
        this.collections = collections;
    }

    /** @throws ProblemException {@code validation-failed} */
    void check(SubscriptionDraft draft) {
        var faults = new Faults();
        faults.require(
                mayBeCalled(URI.create(draft.endpoint()).getHost()),
                "/endpoint",
                "forbidden-address",
                "địa chỉ này không được phép gọi",
                "this address may not be called");
        var known = collections.stream().map(SnapshotResource::collection).collect(Collectors.toSet());
        for (int i = 0; i < draft.eventTypes().size(); i++) {
            check("/eventTypes/" + i, draft.eventTypes().get(i), known, faults);
        }
        faults.refuse();
    }

    private static void check(String pointer, String type, Set<String> known, Faults faults) {
        var collection = type.split("\\.")[0];
        if (!type.equals("*") && !known.contains(collection)) {
            faults.add(Fault.at(
                    pointer,
                    "unknown-event-type",
                    NearestName.of(collection, known)
                            .map(meant -> new Bilingual("có phải %s không?", "did you mean %s?").with(meant))
                            .orElse(new Bilingual("ở đây không có sự kiện này", "there are no such events here"))));
        }
    }

    private boolean mayBeCalled(String host) {
        try {
            return !ADDRESS.matcher(host).matches() || policy.allows(InetAddress.getByName(WebhookSender.bare(host)));
        } catch (UnknownHostException noAddress) {
            return false;
        }
    }
}
