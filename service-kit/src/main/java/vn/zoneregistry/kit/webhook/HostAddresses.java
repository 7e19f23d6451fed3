package vn.zoneregistry.kit.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/** The addresses of hosts, as the system knows them at the moment. */
@ApplicationScoped
public class HostAddresses {

    /** @throws UnknownHostException where the name has none */
    public List<InetAddress> of(String host) throws UnknownHostException {
        return List.of(InetAddress.getAllByName(host));
    }
}
