package vn.zoneregistry.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vn.zoneregistry.local.suite.Service.PROJECTS;
import static vn.zoneregistry.local.suite.Service.ZONES;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.zoneregistry.local.suite.Service;

/**
 * Two ledgers, services that crash while they talk to each other, and agreement in the end. How long they crash is said
 * by the system property {@code faults.seconds}.
 */
@ExtendWith(RunningSuite.class)
class FaultIT {

    private static final int CLIENTS = 8;
    private static final Duration FAULTS = Duration.ofSeconds(Integer.getInteger("faults.seconds", 20));
    private static final Duration BACK = Duration.ofSeconds(3);

    /** Two seconds, and what it costs the same machine to start services beside eight clients, the answering one too. */
    private static final Duration LONGEST_ANSWER = Duration.ofSeconds(6);

    private static final Duration SETTLING = Duration.ofMinutes(3);

    private final Registry registry;

    FaultIT(Registry registry) {
        this.registry = registry;
    }

    @AfterEach
    void startsWhatATestKilled() {
        registry.start();
    }

    @Test
    @Timeout(value = 10, unit = TimeUnit.MINUTES)
    void bothLedgersAgreeAfterServicesHaveCrashedAgainAndAgain() throws Exception {
        var zone = registry.park("HN-KCN-CHIULOI", "01-2004", 900_000);
        long end = System.nanoTime() + FAULTS.toNanos();
        var threads = Executors.newFixedThreadPool(CLIENTS);
        List<ProjectClient> clients = IntStream.range(0, CLIENTS)
                .mapToObj(number -> new ProjectClient(registry, zone, number))
                .toList();
        try {
            var work = clients.stream()
                    .map(client -> threads.submit((Callable<Void>) () -> client.workUntil(end)))
                    .toList();

            crash(end);

            for (Future<Void> each : work) {
                each.get();
            }
        } finally {
            threads.shutdownNow();
        }

        assertThat(clients).extracting(ProjectClient::longestAnswer).allSatisfy(time -> assertThat(time)
                .isLessThan(LONGEST_ANSWER));
        var begun = clients.stream().flatMap(client -> client.begun().stream()).toList();
        await().atMost(SETTLING)
                .pollInterval(Duration.ofSeconds(1))
                .untilAsserted(() ->
                        assertThat(projects(zone).values()).extracting("state").doesNotContain("PENDING"));
        var projects = projects(zone);
        assertThat(projects.keySet()).containsExactlyInAnyOrderElementsOf(begun);
        assertThat(projects.values()).extracting("state").contains("RESERVED", "LEASED", "RELEASED");
        assertThat(held(allocations(zone))).isEqualTo(held(projects));
        var land = registry.read(ZONES, "/v1/zones/" + zone);
        assertThat(land.<BigDecimal>get("land.reservedHa")).isEqualByComparingTo(sum(projects, "RESERVED"));
        assertThat(land.<BigDecimal>get("land.leasedHa")).isEqualByComparingTo(sum(projects, "LEASED"));
    }

    /** Kills zones-service whenever it has been back for a moment, and projects-service twice on the way. */
    private void crash(long end) throws InterruptedException {
        long third = FAULTS.toNanos() / 3;
        int crashesOfProjects = 0;
        while (System.nanoTime() < end || crashesOfProjects < 2) {
            registry.kill(ZONES);
            if (crashesOfProjects < 2 && System.nanoTime() > end - (2 - crashesOfProjects) * third) {
                registry.kill(PROJECTS);
                crashesOfProjects++;
            }
            registry.start();
            TimeUnit.NANOSECONDS.sleep(BACK.toNanos());
        }
    }

    /** What the projects of the zone say of their land, by project. */
    private Map<String, Land> projects(String zone) {
        return items(PROJECTS, "/v1/projects?limit=200&zoneId=" + zone).stream()
                .collect(Collectors.toMap(project -> (String) project.get("id"), project -> {
                    var allocation = (Map<?, ?>) project.get("landAllocation");
                    return new Land((String) allocation.get("id"), (BigDecimal) project.get("landAreaHa"), (String)
                            allocation.get("state"));
                }));
    }

    /** What the land ledger says, by project; a project that is there twice fails. */
    private Map<String, Land> allocations(String zone) {
        return items(ZONES, "/v1/zones/" + zone + "/land-allocations?limit=200&state=RESERVED&state=LEASED").stream()
                .collect(Collectors.toMap(
                        allocation -> (String) allocation.get("projectId"),
                        allocation ->
                                new Land((String) allocation.get("id"), (BigDecimal) allocation.get("areaHa"), (String)
                                        allocation.get("state"))));
    }

    private List<Map<String, Object>> items(Service service, String path) {
        var items = new ArrayList<Map<String, Object>>();
        var page = registry.read(service, path);
        items.addAll(page.getList("items"));
        while (page.getString("nextCursor") != null) {
            page = registry.read(service, path + "&cursor=" + page.getString("nextCursor"));
            items.addAll(page.getList("items"));
        }
        return items;
    }

    private static Map<String, Land> held(Map<String, Land> land) {
        var held = new HashMap<>(land);
        held.values().removeIf(each -> !each.held());
        return held;
    }

    private static BigDecimal sum(Map<String, Land> land, String state) {
        return land.values().stream()
                .filter(each -> each.state().equals(state))
                .map(Land::areaHa)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Land as one of the two services knows it. */
    private record Land(String allocation, BigDecimal areaHa, String state) {

        boolean held() {
            return state.equals("RESERVED") || state.equals("LEASED");
        }
    }
}
