package vn.zoneregistry.kit.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.List;
import java.util.stream.Stream;

/** Which addresses may be called: public ones (IANA's registries of special ones taken out), and those that are configured. */
@ApplicationScoped
class NetworkPolicy {

    private static final List<Network> PUBLIC_IPV6 = networks(Stream.of("2000::/3"));

    private static final List<Network> NOT_PUBLIC = networks(Stream.of(
            "0.0.0.0/8",
            "10.0.0.0/8",
            "100.64.0.0/10",
            "127.0.0.0/8",
            "169.254.0.0/16",
            "172.16.0.0/12",
            "192.0.0.0/24",
            "192.0.2.0/24",
            "192.88.99.0/24",
            "192.168.0.0/16",
            "198.18.0.0/15",
            "198.51.100.0/24",
            "203.0.113.0/24",
            "224.0.0.0/3",
            // what has an IPv4 address in it (Teredo, 6to4) leads to that one
            "2001::/23",
            "2001:db8::/32",
            "2002::/16",
            "3fff::/20"));

    private final List<Network> allowed;

    NetworkPolicy(WebhookSettings settings) {
        this.allowed = networks(settings.allowedNetworks().orElse(List.of()).stream());
    }

    boolean allows(InetAddress address) {
        return isIn(allowed, address) || isPublic(address);
    }

    private static boolean isPublic(InetAddress address) {
        return !isIn(NOT_PUBLIC, address) && (!(address instanceof Inet6Address) || isIn(PUBLIC_IPV6, address));
    }

    private static boolean isIn(List<Network> networks, InetAddress address) {
        return networks.stream().anyMatch(network -> network.contains(address));
    }

    private static List<Network> networks(Stream<String> prefixes) {
        return prefixes.map(Network::of).toList();
    }
}
