package vn.zoneregistry.local.suite;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Where the services listen on 127.0.0.1.
 *
 * @param byService one port for each service
 */
public record Ports(Map<Service, Integer> byService) {

    private static final int LARGEST = 65_535;
    private static final int LOWEST_CHOSEN = 15_000;
    private static final int LOWEST_EPHEMERAL = 32_000;
    private static final int MOST_TRIES = 100;

    public Ports {
        byService = Map.copyOf(byService);
    }

    /** 8081, 8082 and 8083. */
    public static Ports usual() {
        var ports = new EnumMap<Service, Integer>(Service.class);
        for (var service : Service.values()) {
            ports.put(service, service.usualPort());
        }
        return new Ports(ports);
    }

    /** Three ports that are free now. */
    public static Ports free() {
        return parse("0,0,0");
    }

    /**
     * Reads {@code 8081,8082,8083}, in the order of {@link Service}; 0 stands for a port that is free now.
     *
     * @throws SuiteFailure for anything else
     */
    public static Ports parse(String list) {
        var words = list.split(",", -1);
        var services = Service.values();
        if (words.length != services.length || !Arrays.stream(words).allMatch(Ports::isPort)) {
            throw new SuiteFailure(
                    "Three ports are needed, for zones, projects and reporting, such as 8081,8082,8083 or 0,0,0 for"
                            + " free ones; this is none: " + list);
        }
        var ports = new EnumMap<Service, Integer>(Service.class);
        try (var reserved = new Reservations()) {
            for (var service : services) {
                int wanted = Integer.parseInt(words[service.ordinal()].strip());
                ports.put(service, wanted == 0 ? reserved.freePort() : wanted);
            }
        } catch (IOException failure) {
            throw new SuiteFailure("No free port is to be had: " + failure.getMessage(), failure);
        }
        return new Ports(ports);
    }

    int of(Service service) {
        return byService.get(service);
    }

    /**
     * Checks that nobody else listens there.
     *
     * @throws SuiteFailure naming the port that is taken
     */
    void requireFree(Service service) {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), of(service)));
        } catch (BindException taken) {
            throw new SuiteFailure(
                    "Port " + of(service) + ", for " + service.title() + ", is taken by another program: stop that"
                            + " program, or choose other ports with --ports 0,0,0 (0 means any that is free).");
        } catch (IOException failure) {
            throw new SuiteFailure("Port " + of(service) + " cannot be used: " + failure.getMessage(), failure);
        }
    }

    private static boolean isPort(String word) {
        return word.strip().matches("\\d{1,5}") && Integer.parseInt(word.strip()) <= LARGEST;
    }

    /** Sockets held open until all ports are chosen, so that no port is chosen twice. */
    private static final class Reservations implements AutoCloseable {

        private final List<ServerSocket> sockets = new ArrayList<>();

        /**
         * A port below those that the system gives to outgoing connections, so that nobody's connection sits on it while
         * a service is being restarted.
         */
        int freePort() throws IOException {
            for (int tries = 0; tries < MOST_TRIES; tries++) {
                int port = ThreadLocalRandom.current().nextInt(LOWEST_CHOSEN, LOWEST_EPHEMERAL);
                try {
                    sockets.add(new ServerSocket(port, 1, InetAddress.getLoopbackAddress()));
                    return port;
                } catch (BindException taken) {
                    continue;
                }
            }
            throw new IOException(MOST_TRIES + " ports were tried and all were taken");
        }

        @Override
        public void close() throws IOException {
            for (var socket : sockets) {
                socket.close();
            }
        }
    }
}
