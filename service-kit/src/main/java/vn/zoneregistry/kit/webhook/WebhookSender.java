package vn.zoneregistry.kit.webhook;

import io.quarkus.tls.TlsConfiguration;
import io.quarkus.tls.TlsConfigurationRegistry;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Sends deliveries to addresses that strangers chose. The connection goes to the very address that was looked at, so a name
 * that means another one a moment later leads nowhere; redirects are not followed, of an answer only the status counts, and
 * it has to come in time. No thread waits for it.
 */
@ApplicationScoped
class WebhookSender {

    private static final String TLS = "webhook";
    private static final int HTTPS = 443;
    private static final int CONNECTIONS_AN_ENDPOINT = 16;
    private static final int LARGEST_HEADER = 8192;
    private static final int LARGEST_ANSWER = 65_536;
    private static final Duration CONNECTING = Duration.ofSeconds(5);

    private final HostAddresses addresses;
    private final NetworkPolicy policy;
    private final Duration timeout;
    private final Clock clock;
    private final HttpClient client;

    WebhookSender(
            HostAddresses addresses,
            NetworkPolicy policy,
            WebhookSettings settings,
            Clock clock,
            Vertx vertx,
            TlsConfigurationRegistry trust) {
        this.addresses = addresses;
        this.policy = policy;
        this.timeout = settings.timeout();
        this.clock = clock;
        var options = new HttpClientOptions()
                .setConnectTimeout((int) CONNECTING.toMillis())
                .setIdleTimeout((int) settings.timeout().toSeconds() + 1)
                .setMaxPoolSize(CONNECTIONS_AN_ENDPOINT)
                .setMaxHeaderSize(LARGEST_HEADER);
        trust.get(TLS).map(TlsConfiguration::getTrustStoreOptions).ifPresent(options::setTrustOptions);
        this.client = vertx.createHttpClient(options);
    }

    @PreDestroy
    void close() {
        client.close();
    }

    /** Never fails: what went wrong is the outcome. */
    Uni<Outcome> send(Attempt attempt) {
        return Uni.createFrom()
                .item(attempt.endpoint().getHost())
                .emitOn(Infrastructure.getDefaultWorkerPool())
                .map(this::permitted)
                .chain(address -> call(attempt, address))
                .ifNoItem()
                .after(timeout)
                .fail()
                .onFailure()
                .recoverWithItem(failure -> Outcome.failed(attempt, reason(failure)));
    }

    private static final class Forbidden extends RuntimeException {}

    private static final class Unknown extends RuntimeException {}

    /** An address of the host; none, if any of its addresses may not be called. */
    private InetAddress permitted(String host) {
        try {
            var all = addresses.of(bare(host));
            if (!all.stream().allMatch(policy::allows)) {
                throw new Forbidden();
            }
            return all.get(0);
        } catch (UnknownHostException unknown) {
            throw new Unknown();
        }
    }

    /** Without the brackets that an IPv6 address has in a URI. */
    static String bare(String host) {
        return host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
    }

    private Uni<Outcome> call(Attempt attempt, InetAddress address) {
        var started = new AtomicReference<HttpClientRequest>();
        var over = new AtomicBoolean();
        return Uni.createFrom()
                .completionStage(() -> client.request(options(attempt, address))
                        .compose(request -> {
                            started.set(request);
                            return over.get() ? tooLate(request) : request.send(Buffer.buffer(attempt.body()));
                        })
                        .compose(response -> drained(response).map(answered -> outcome(attempt, answered)))
                        .toCompletionStage())
                .onCancellation()
                .invoke(() -> {
                    over.set(true);
                    reset(started.get());
                });
    }

    /** What is sent after it was given up could overtake a later attempt. */
    private static Future<HttpClientResponse> tooLate(HttpClientRequest request) {
        request.reset();
        return Future.failedFuture("too late");
    }

    private static RequestOptions options(Attempt attempt, InetAddress address) {
        URI endpoint = attempt.endpoint();
        int port = endpoint.getPort() < 0 ? HTTPS : endpoint.getPort();
        var path = endpoint.getRawPath() == null || endpoint.getRawPath().isEmpty() ? "/" : endpoint.getRawPath();
        var options = new RequestOptions()
                .setMethod(HttpMethod.POST)
                .setSsl(true)
                .setServer(SocketAddress.inetSocketAddress(port, address.getHostAddress()))
                .setHost(endpoint.getHost())
                .setPort(port)
                .setURI(endpoint.getRawQuery() == null ? path : path + "?" + endpoint.getRawQuery());
        attempt.headers().forEach(options::putHeader);
        return options;
    }

    private Outcome outcome(Attempt attempt, HttpClientResponse response) {
        int status = response.statusCode();
        return Outcome.answered(
                attempt, status, RetryAfter.of(status, response.getHeader(RetryAfter.HEADER), clock.instant()));
    }

    /** The answer, once it is over or has become longer than anybody needs. */
    private static Future<HttpClientResponse> drained(HttpClientResponse response) {
        var length = new AtomicInteger();
        response.handler(part -> {
            if (length.addAndGet(part.length()) > LARGEST_ANSWER) {
                response.request().connection().close();
            }
        });
        return response.end().otherwiseEmpty().map(response);
    }

    private static void reset(HttpClientRequest request) {
        if (request != null) {
            request.reset();
        }
    }

    private static DeliveryFailure reason(Throwable failure) {
        if (failure instanceof Forbidden) {
            return DeliveryFailure.FORBIDDEN_ADDRESS;
        }
        if (failure instanceof Unknown) {
            return DeliveryFailure.UNKNOWN_HOST;
        }
        return failure instanceof io.smallrye.mutiny.TimeoutException
                ? DeliveryFailure.TIMED_OUT
                : DeliveryFailure.NOT_CONNECTED;
    }
}
