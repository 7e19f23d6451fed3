package vn.zoneregistry.kit.access;

import io.netty.util.NetUtil;
import io.vertx.core.http.HttpServerRequest;
import java.util.List;

/**
 * Where a request comes from: the other end of the connection or, where that is a trusted gateway, whoever called the
 * gateway.
 */
public final class ClientAddress {

    private static final String FORWARDED_FOR = "X-Forwarded-For";

    private ClientAddress() {}

    /** An address of IPv4 or IPv6, as text. */
    public static String of(HttpServerRequest request) {
        var sender = request.connection().remoteAddress();
        // the server shows another address than the sender's only where it trusts the sender
        var told = request.remoteAddress().equals(sender)
                ? ""
                : last(request.headers().getAll(FORWARDED_FOR));
        return NetUtil.isValidIpV4Address(told) || NetUtil.isValidIpV6Address(told) ? told : sender.hostAddress();
    }

    /** The gateway's own word. The addresses before it are what the gateway was told, and anybody can tell it anything. */
    private static String last(List<String> lists) {
        var addresses = String.join(",", lists);
        return addresses.substring(addresses.lastIndexOf(',') + 1).strip();
    }
}
