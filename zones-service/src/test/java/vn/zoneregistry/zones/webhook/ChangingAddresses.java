package vn.zoneregistry.zones.webhook;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import vn.zoneregistry.kit.webhook.HostAddresses;

/** Knows a name that means a permitted address at first, and later one of the inside. */
@Alternative
@Priority(1)
@ApplicationScoped
public class ChangingAddresses extends HostAddresses {

    static final String NAME = "receiver.example";

    private volatile String address = "127.0.0.1";

    public void turnInside() {
        address = "10.0.0.1";
    }

    @Override
    public List<InetAddress> of(String host) throws UnknownHostException {
        return host.equals(NAME) ? List.of(InetAddress.getByName(address)) : super.of(host);
    }
}
