package vn.zoneregistry.system;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Takes every delivery that it is sent, and keeps its event. */
final class WebhookReceiver implements AutoCloseable {

    private final List<JsonPath> events = new CopyOnWriteArrayList<>();
    private final HttpsServer server;

    WebhookReceiver(ServerCertificate certificate) throws IOException, GeneralSecurityException {
        server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(certificate.context()));
        server.createContext("/", this::take);
        server.start();
    }

    String address() {
        return "https://127.0.0.1:" + server.getAddress().getPort() + "/";
    }

    /** What has come so far, in the order in which it came. */
    List<JsonPath> events() {
        return events;
    }

    private void take(HttpExchange delivery) throws IOException {
        try (delivery) {
            var event = delivery.getRequestBody().readAllBytes();
            events.add(JsonPath.from(new String(event, StandardCharsets.UTF_8)));
            delivery.sendResponseHeaders(204, -1);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
