package vn.zoneregistry.system;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * One address before several replicas of a service. It knows connections and no requests: each new one goes to the next
 * replica that was ready when it was last asked, and nothing is tried twice.
 */
final class LoadBalancer implements AutoCloseable {

    private static final int BETWEEN_QUESTIONS_MILLIS = 200;

    private final List<LoneService> replicas = new CopyOnWriteArrayList<>();
    private final AtomicInteger turn = new AtomicInteger();
    private final ServerSocket listening;
    private final ExecutorService connections = Executors.newCachedThreadPool();
    private final ScheduledExecutorService questions = Executors.newSingleThreadScheduledExecutor();
    private volatile List<LoneService> ready = List.of();

    LoadBalancer() throws IOException {
        listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        connections.execute(this::accept);
        questions.scheduleWithFixedDelay(this::ask, 0, BETWEEN_QUESTIONS_MILLIS, TimeUnit.MILLISECONDS);
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + listening.getLocalPort());
    }

    void add(LoneService replica) {
        replicas.add(replica);
    }

    void remove(LoneService replica) {
        replicas.remove(replica);
    }

    /** Whether all replicas get their share. */
    boolean isWhole() {
        return ready.size() == replicas.size();
    }

    @Override
    public void close() throws IOException {
        listening.close();
        questions.shutdownNow();
        connections.shutdownNow();
    }

    private void ask() {
        ready = replicas.stream().filter(LoneService::isReady).toList();
    }

    private void accept() {
        while (!listening.isClosed()) {
            try {
                var caller = listening.accept();
                connections.execute(() -> connect(caller));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void connect(Socket caller) {
        var choice = ready;
        if (choice.isEmpty()) {
            close(caller);
            return;
        }
        var replica = choice.get(Math.floorMod(turn.getAndIncrement(), choice.size()));
        try {
            var socket = new Socket(InetAddress.getLoopbackAddress(), replica.port());
            connections.execute(() -> pass(caller, socket));
            pass(socket, caller);
        } catch (IOException refused) {
            close(caller);
        }
    }

    /** Passes on what comes in until either side closes, which closes the other. */
    private static void pass(Socket from, Socket to) {
        try (from;
                to) {
            from.getInputStream().transferTo(to.getOutputStream());
        } catch (IOException gone) {
            // whoever waits at the other side sees it too
        }
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException goneAlready) {
            // it was to go
        }
    }
}
