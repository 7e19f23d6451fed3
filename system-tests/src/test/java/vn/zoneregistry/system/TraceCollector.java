package vn.zoneregistry.system;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;
import vn.zoneregistry.local.suite.Service;

/** Takes the traces that services send, by OTLP over HTTP, and sees who had a part in one of them. */
final class TraceCollector implements AutoCloseable {

    private final HttpServer server;
    private final byte[] trace = new byte[16];
    private final Set<Service> participants = ConcurrentHashMap.newKeySet();

    TraceCollector() throws IOException {
        ThreadLocalRandom.current().nextBytes(trace);
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::take);
        server.start();
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** What a caller sends whose request is to belong to that trace. */
    String traceParent() {
        return "00-%s-00f067aa0ba902b7-01".formatted(HexFormat.of().formatHex(trace));
    }

    /** The services that did something as part of that trace. */
    Set<Service> participants() {
        return participants;
    }

    @Override
    public void close() {
        server.stop(0);
    }

    /** The message is Protocol Buffers, in which bytes and texts stand as they are. */
    private void take(HttpExchange exchange) throws IOException {
        var message = text(exchange.getRequestBody().readAllBytes());
        if (message.contains(text(trace))) {
            Stream.of(Service.values())
                    .filter(service -> message.contains(service.title()))
                    .forEach(participants::add);
        }
        exchange.sendResponseHeaders(200, -1);
        exchange.close();
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
