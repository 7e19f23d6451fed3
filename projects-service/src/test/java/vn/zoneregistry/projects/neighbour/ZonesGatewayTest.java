package vn.zoneregistry.projects.neighbour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.RestClientBuilder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.zoneregistry.kit.access.ServiceToken;
import vn.zoneregistry.kit.testing.ServiceEnvironment;

/** Neighbours that say nothing at all: no question takes longer than its time, before, while and after the breaker opens. */
@QuarkusTest
@WithTestResource(value = ServiceEnvironment.class, scope = TestResourceScope.GLOBAL)
@WithTestResource(value = ZonesStub.class, scope = TestResourceScope.GLOBAL)
class ZonesGatewayTest {

    private static final Duration PATIENCE = Duration.ofMillis(1500);
    private static final Duration PAUSE = Duration.ofMillis(50);
    private static final int MORE_THAN_THE_BREAKER_WATCHES = 12;
    private static final int LONG_TO_CONNECT_IN_MILLIS = 200;

    @Inject
    ServiceToken token;

    @Inject
    ObjectMapper json;

    private ServerSocket server;
    private final List<Socket> callers = new ArrayList<>();

    @BeforeEach
    void listens() throws IOException {
        server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    }

    @AfterEach
    void closes() throws IOException {
        for (var caller : callers) {
            caller.close();
        }
        server.close();
    }

    @Test
    void doesNotWaitForOneThatTakesConnectionsAndSaysNothing() {
        asksInVain();
    }

    @Test
    void doesNotWaitForOneThatTakesNoConnection() throws IOException {
        fillTheQueue();

        asksInVain();
    }

    private void asksInVain() {
        var client = RestClientBuilder.newBuilder()
                .baseUri(URI.create("http://127.0.0.1:" + server.getLocalPort()))
                .build(ZonesClient.class);
        var gateway = new ZonesGateway(client, token, json, PAUSE);
        for (int i = 0; i < MORE_THAN_THE_BREAKER_WATCHES; i++) {
            long before = System.nanoTime();
            assertThatThrownBy(() -> gateway.site(UUID.randomUUID(), UUID.randomUUID()))
                    .isInstanceOf(NeighbourSilent.class);
            assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(PATIENCE);
        }
    }

    /** Nobody accepts, so that the system answers no further connection once its queue is full. */
    private void fillTheQueue() throws IOException {
        try {
            while (true) {
                var caller = new Socket();
                callers.add(caller);
                caller.connect(server.getLocalSocketAddress(), LONG_TO_CONNECT_IN_MILLIS);
            }
        } catch (SocketTimeoutException full) {
            assertThat(full).isNotNull();
        }
    }
}
