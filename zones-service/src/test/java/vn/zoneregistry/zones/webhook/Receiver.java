package vn.zoneregistry.zones.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.PfxOptions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.eclipse.microprofile.config.ConfigProvider;

/** Takes deliveries on a port of its own, and behaves as it is told: badly first, then well. */
final class Receiver implements AutoCloseable {

    private static final int PATIENCE_SECONDS = 15;

    private final Vertx vertx = Vertx.vertx();
    private final Queue<Consumer<HttpServerRequest>> manners = new ConcurrentLinkedQueue<>();
    private final BlockingQueue<Delivered> delivered = new LinkedBlockingQueue<>();
    private final BlockingQueue<Delivered> refused = new LinkedBlockingQueue<>();
    private final HttpServer server;
    private volatile int usually = 200;

    /** One request as it came; headers in lower case. */
    record Delivered(Map<String, String> headers, String body) {

        JsonPath event() {
            return JsonPath.from(body);
        }

        int version() {
            return event().getInt("subjectversion");
        }
    }

    Receiver() {
        var options = new HttpServerOptions()
                .setHost("127.0.0.1")
                .setPort(0)
                .setSsl(true)
                .setKeyCertOptions(new PfxOptions()
                        .setPath(ConfigProvider.getConfig().getValue(WebhookProfile.KEY_STORE, String.class))
                        .setPassword(ReceiverCertificate.PASSWORD));
        server = vertx.createHttpServer(options)
                .requestHandler(this::take)
                .listen()
                .toCompletionStage()
                .toCompletableFuture()
                .join();
    }

    String address() {
        return "https://127.0.0.1:" + server.actualPort() + "/hook?board=1";
    }

    String address(String host) {
        return "https://%s:%d/hook".formatted(host, server.actualPort());
    }

    Receiver answers(int status) {
        manners.add(request -> request.response().setStatusCode(status).end());
        return this;
    }

    Receiver isBusyFor(Duration rest) {
        manners.add(request -> request.response()
                .setStatusCode(429)
                .putHeader("Retry-After", String.valueOf(rest.toSeconds()))
                .end());
        return this;
    }

    Receiver hangs() {
        manners.add(request -> {});
        return this;
    }

    Receiver redirectsTo(String address) {
        manners.add(request -> request.response()
                .setStatusCode(307)
                .putHeader("Location", address)
                .end());
        return this;
    }

    Receiver usually(int status) {
        usually = status;
        return this;
    }

    /** The next deliveries that it said 2xx to. */
    List<Delivered> await(int count) throws InterruptedException {
        return await(delivered, count);
    }

    /** The next requests that it did not say 2xx to. */
    List<Delivered> awaitRefused(int count) throws InterruptedException {
        return await(refused, count);
    }

    boolean heardNothing() {
        return delivered.isEmpty() && refused.isEmpty();
    }

    private static List<Delivered> await(BlockingQueue<Delivered> queue, int count) throws InterruptedException {
        var all = new ArrayList<Delivered>();
        while (all.size() < count) {
            var next = queue.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
            assertThat(next).as("after %s", all).isNotNull();
            all.add(next);
        }
        return all;
    }

    private void take(HttpServerRequest request) {
        var headers = new TreeMap<String, String>();
        request.headers().forEach((name, value) -> headers.put(name.toLowerCase(java.util.Locale.ROOT), value));
        request.body().onSuccess(body -> {
            var delivery = new Delivered(headers, body.toString());
            var manner = manners.poll();
            if (manner == null && usually == 200) {
                delivered.add(delivery);
                request.response().setStatusCode(204).end();
            } else {
                refused.add(delivery);
                (manner == null
                                ? (Consumer<HttpServerRequest>) each ->
                                        each.response().setStatusCode(usually).end()
                                : manner)
                        .accept(request);
            }
        });
    }

    @Override
    public void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }
}
