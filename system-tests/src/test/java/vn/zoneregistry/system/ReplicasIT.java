package vn.zoneregistry.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vn.zoneregistry.local.suite.Service.PROJECTS;
import static vn.zoneregistry.local.suite.Service.REPORTING;
import static vn.zoneregistry.local.suite.Service.ZONES;

import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import vn.zoneregistry.embedded.Database;
import vn.zoneregistry.embedded.EmbeddedDatabase;
import vn.zoneregistry.local.identity.LocalKey;
import vn.zoneregistry.local.suite.Service;

/** Two processes of each service on one database, behind one address; all six begin at once, on empty databases. */
class ReplicasIT {

    private static final int REPLICAS = 2;
    private static final int ROUNDS = 10;
    private static final Duration STARTING = Duration.ofMinutes(2);
    private static final Duration CATCHING_UP = Duration.ofSeconds(30);

    @TempDir
    private static Path folder;

    private static EmbeddedDatabase server;
    private static LocalKey key;
    private static TraceCollector traces;
    private static ServerCertificate certificate;
    private static final Map<Service, LoadBalancer> BALANCERS = new EnumMap<>(Service.class);
    private static final Map<Service, Deque<LoneService>> RUNNING = new EnumMap<>(Service.class);
    private static int started;

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        server = EmbeddedDatabase.throwAway();
        key = LocalKey.in(folder.resolve("identity"));
        traces = new TraceCollector();
        certificate = ServerCertificate.in(folder);
        for (var service : Service.values()) {
            BALANCERS.put(service, new LoadBalancer());
            RUNNING.put(service, new ArrayDeque<>());
        }
        for (int replica = 0; replica < REPLICAS; replica++) {
            for (var service : Service.values()) {
                start(service);
            }
        }
        awaitAll();
    }

    @AfterAll
    static void stop() throws IOException {
        RUNNING.values().stream().flatMap(Deque::stream).parallel().forEach(LoneService::close);
        for (var balancer : BALANCERS.values()) {
            balancer.close();
        }
        traces.close();
        server.close();
    }

    @Test
    void oneKeySentToBothReplicasAtOnceMakesOneThing() throws SQLException {
        for (int round = 0; round < ROUNDS; round++) {
            var name = "Công ty " + UUID.randomUUID();
            var draft = "{'name': '%s', 'kind': 'DOMESTIC', 'countryCode': 'VN'}".formatted(name);
            var asked = RUNNING.get(PROJECTS).stream()
                    .map(replica -> client.sendAsync(
                            request("project-editor", replica.address(), "/v1/investors")
                                    .header("Idempotency-Key", name.substring(8))
                                    .POST(json(draft))
                                    .build(),
                            BodyHandlers.ofString()))
                    .toList();

            var statuses = asked.stream()
                    .map(CompletableFuture::join)
                    .map(HttpResponse::statusCode)
                    .toList();

            // 409: the first one still runs
            assertThat(statuses).contains(201).isSubsetOf(201, 409);
            assertThat(number(PROJECTS, "select count(*) from investor where name = '" + name + "'"))
                    .isEqualTo(1);
        }
    }

    @Test
    void aRollingRestartFailsNoRequestAndEachWriteIsThereOnce() throws Exception {
        var site = zone("HN-KCN-XAYDUNG");
        var renamed = zone("HN-KCN-DOITEN");
        await().atMost(CATCHING_UP)
                .until(() -> number(PROJECTS, "select count(*) from neighbour_zone where id = '" + site + "'") == 1);
        var threads = Executors.newCachedThreadPool();
        var over = new CompletableFuture<Void>();
        try {
            var reader = threads.submit(() -> readUntil(over::isDone));
            var follower = threads.submit(() -> followUntil(over::isDone));
            var patient = threads.submit(() -> waitUntil(over::isDone));
            var renamer = threads.submit(() -> renameUntil(over::isDone, "zone-editor", ZONES, "/v1/zones/" + renamed));
            var builder = threads.submit(() -> buildUntil(over::isDone, site));

            for (int replica = 0; replica < REPLICAS; replica++) {
                for (var service : Service.values()) {
                    replaceTheOldest(service);
                }
            }
            over.complete(null);

            assertThat(reader.get()).isPositive();
            assertThat(patient.get()).isPositive();
            assertThat(number(ZONES, "select version from zone where id = '" + renamed + "'"))
                    .isEqualTo(1 + renamer.get());
            assertEachProjectHasItsLandOnce(builder.get());
            assertEachEventWasGivenAndTakenOnce(follower.get());
        } finally {
            over.complete(null);
            threads.shutdownNow();
        }
    }

    /** projects-service calls the land ledger; reporting-service is called by nobody and hears of the project by the feed. */
    @Test
    void oneTraceGoesFromAProjectToTheLandLedgerAndTheReport() throws Exception {
        var zone = zone("HN-KCN-THEODAU");
        await().atMost(CATCHING_UP)
                .until(() -> number(PROJECTS, "select count(*) from neighbour_zone where id = '" + zone + "'") == 1);

        var draft = "{'name': 'Dự án', 'kind': 'PRODUCTION', 'zoneId': '%s'}";
        send(
                201,
                request("project-editor", PROJECTS, "/v1/projects")
                        .header("traceparent", traces.traceParent())
                        .POST(json(draft.formatted(zone))));

        await().atMost(CATCHING_UP).untilAsserted(() -> assertThat(traces.participants())
                .containsExactlyInAnyOrder(ZONES, PROJECTS, REPORTING));
    }

    @Test
    void metricsTellWhatOperatorsWatch() throws Exception {
        zone("HN-KCN-DEM");

        await().atMost(CATCHING_UP).untilAsserted(() -> {
            assertThat(metrics(ZONES))
                    .contains(
                            "registry_zones{status=\"OPERATING\"}",
                            "http_server_requests_seconds_count{method=\"POST\",outcome=\"SUCCESS\",status=\"201\",uri=\"/v1/zones\"}",
                            "http_server_requests_seconds_bucket{",
                            "agroal_awaiting_count");
            assertThat(metrics(REPORTING))
                    .contains(
                            "registry_reports_missing{type=\"INDUSTRIAL_PARK\"}",
                            "registry_feed_lag_seconds{neighbour=\"zones\"}",
                            "registry_feed_lag_seconds{neighbour=\"projects\"}");
        });
    }

    /** What both replicas tell. */
    private String metrics(Service service) throws Exception {
        var told = new StringBuilder();
        for (var replica : RUNNING.get(service)) {
            told.append(
                    send(200, request("viewer", replica.address(), "/q/metrics").GET())
                            .body());
        }
        return told.toString();
    }

    @Test
    @Timeout(value = 2, unit = TimeUnit.MINUTES)
    void bothReplicasDeliverAndEachEventComesOnceAndInOrder() throws Exception {
        try (var receiver = new WebhookReceiver(certificate)) {
            var subscription = id(send(
                    201,
                    request("integrator", PROJECTS, "/v1/subscriptions")
                            .POST(json("{'endpoint': '%s', 'eventTypes': ['investors.*']}"
                                    .formatted(receiver.address())))));
            var investor = id(send(
                    201,
                    request("project-editor", PROJECTS, "/v1/investors")
                            .POST(json("{'name': 'Công ty', 'kind': 'DOMESTIC', 'countryCode': 'VN'}"))));

            int renames = renameUntil(this::bothHaveDelivered, "project-editor", PROJECTS, "/v1/investors/" + investor);

            await().atMost(CATCHING_UP).until(() -> receiver.events().size() > renames);
            send(
                    204,
                    request("integrator", PROJECTS, "/v1/subscriptions/" + subscription)
                            .header("If-Match", "*")
                            .DELETE());
            assertThat(receiver.events())
                    .extracting(event -> event.getInt("subjectversion"))
                    .containsExactlyElementsOf(
                            IntStream.rangeClosed(1, 1 + renames).boxed().toList());
        }
    }

    private boolean bothHaveDelivered() {
        return RUNNING.get(PROJECTS).stream().allMatch(replica -> client.sendAsync(
                        HttpRequest.newBuilder(replica.address().resolve("/q/metrics"))
                                .build(),
                        BodyHandlers.ofString())
                .join()
                .body()
                .contains("outcome=\"delivered\""));
    }

    private static void assertEachProjectHasItsLandOnce(int projects) throws SQLException {
        assertThat(projects).isPositive();
        assertThat(number(PROJECTS, "select count(*) from project where land_area_ha is not null"))
                .isEqualTo(projects);
        await().atMost(CATCHING_UP).untilAsserted(() -> assertThat(
                        number(PROJECTS, "select count(*) from land_promise where settled = 'RESERVED'"))
                .isEqualTo(projects));
        assertThat(number(ZONES, "select count(*) from land_allocation where state = 'RESERVED'"))
                .isEqualTo(projects);
    }

    private void assertEachEventWasGivenAndTakenOnce(List<String> followed) throws Exception {
        long end = number(ZONES, "select count(*) from event where resource not in ('exports', 'subscriptions')");
        for (var replica : RUNNING.get(ZONES)) {
            assertThat(feed(replica.address())).hasSize((int) end).startsWith(followed.toArray(String[]::new));
        }
        for (var service : Service.values()) {
            assertThat(number(
                            service, "select count(*) from verify_event_log() where first_fault is null and lost = 0"))
                    .isEqualTo(1);
        }
        long versions = number(ZONES, "select count(*) from event where resource = 'zones'");
        await().atMost(CATCHING_UP)
                .untilAsserted(() -> assertThat(number(REPORTING, "select count(*) from neighbour_zone_ever"))
                        .isEqualTo(versions));
    }

    private int readUntil(BooleanSupplier over) throws Exception {
        int answers = 0;
        while (!over.getAsBoolean()) {
            get(ZONES, "/v1/zones?limit=5");
            get(PROJECTS, "/v1/projects?limit=5");
            get(REPORTING, "/v1/indicators");
            answers += 3;
        }
        return answers;
    }

    /** The ids of the events, as somebody learns them who waits at the feed all the time. */
    private List<String> followUntil(BooleanSupplier over) throws Exception {
        var ids = new ArrayList<String>();
        var cursor = "0";
        while (!over.getAsBoolean()) {
            var page = get(ZONES, "/v1/events?wait=20&after=" + cursor);
            ids.addAll(page.getList("items.id"));
            cursor = page.getString("nextCursor");
        }
        return ids;
    }

    /** Waits at a feed that stands still, longer than a service has to end. */
    private int waitUntil(BooleanSupplier over) throws Exception {
        var end = get(REPORTING, "/v1/events?type=none").getString("nextCursor");
        int answers = 0;
        while (!over.getAsBoolean()) {
            get(REPORTING, "/v1/events?wait=30&after=" + end);
            answers++;
        }
        return answers;
    }

    private int renameUntil(BooleanSupplier over, String role, Service service, String path) throws Exception {
        int renames = 0;
        while (!over.getAsBoolean()) {
            var tag = answer(request("viewer", service, path).GET()).headers().firstValue("ETag");
            renames++;
            send(
                    200,
                    request(role, service, path)
                            .header("If-Match", tag.orElseThrow())
                            .method("PATCH", json("{'name': 'Tên thứ %d'}".formatted(renames))));
        }
        return renames;
    }

    private int buildUntil(BooleanSupplier over, String zone) throws Exception {
        int projects = 0;
        while (!over.getAsBoolean()) {
            var project = build(zone, projects);
            send(
                    200,
                    request("project-editor", PROJECTS, "/v1/projects/" + id(project) + "/transitions")
                            .header(
                                    "If-Match",
                                    project.headers().firstValue("ETag").orElseThrow())
                            .POST(json("{'to': 'REGISTERED', 'on': '2024-06-30'}")));
            projects++;
        }
        return projects;
    }

    /**
     * Where zones-service takes longer than the second that it is given, as right after its start on a busy machine, the
     * same is sent again.
     */
    private HttpResponse<String> build(String zone, int number) throws Exception {
        var draft = """
                {'name': 'Dự án %d', 'kind': 'PRODUCTION', 'zoneId': '%s', 'landAreaHa': 1}""".formatted(number, zone);
        var request =
                request("project-editor", PROJECTS, "/v1/projects").header("Idempotency-Key", zone + "-" + number);
        var answer = answer(request.POST(json(draft)));
        while (answer.statusCode() == 503 && body(answer).getString("code").equals("upstream-unavailable")) {
            answer = answer(request);
        }
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return answer;
    }

    private String zone(String code) throws Exception {
        var draft = """
                {'code': '%s', 'name': 'Khu thử', 'type': 'INDUSTRIAL_PARK', 'status': 'OPERATING',
                 'administrativeUnitId': '01-2004', 'industrialLandHa': 900000}""";
        return id(send(201, request("zone-editor", ZONES, "/v1/zones").POST(json(draft.formatted(code)))));
    }

    /** The ids of all events there are, in order, by one replica. */
    private List<String> feed(URI replica) throws Exception {
        var ids = new ArrayList<String>();
        var cursor = "0";
        while (true) {
            var page = body(send(
                    200,
                    request("integrator", replica, "/v1/events?limit=1000&after=" + cursor)
                            .GET()));
            if (page.getList("items").isEmpty()) {
                return ids;
            }
            ids.addAll(page.getList("items.id"));
            cursor = page.getString("nextCursor");
        }
    }

    private JsonPath get(Service service, String path) throws Exception {
        return body(send(200, request("integrator", service, path).GET()));
    }

    private HttpResponse<String> send(int expected, HttpRequest.Builder request) throws Exception {
        var answer = answer(request);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(expected);
        return answer;
    }

    private HttpResponse<String> answer(HttpRequest.Builder request) throws Exception {
        return client.send(request.build(), BodyHandlers.ofString());
    }

    private static HttpRequest.Builder request(String role, Service service, String path) {
        return request(role, BALANCERS.get(service).address(), path);
    }

    private static HttpRequest.Builder request(String role, URI address, String path) {
        return HttpRequest.newBuilder(address.resolve(path))
                .header("Authorization", "Bearer " + key.token(role, List.of(role), List.of("*"), Duration.ofHours(1)))
                .header("Content-Type", "application/json");
    }

    /** @param text with single quotes for double ones */
    private static HttpRequest.BodyPublisher json(String text) {
        return BodyPublishers.ofString(text.replace('\'', '"'));
    }

    private static JsonPath body(HttpResponse<String> answer) {
        return JsonPath.from(answer.body());
    }

    private static String id(HttpResponse<String> answer) {
        return body(answer).getString("id");
    }

    private static void start(Service service) throws IOException {
        var replica = LoneService.start(
                service,
                Files.createDirectory(folder.resolve("replica-" + started++)),
                server.guest(server.database(service.database()), service.database() + "_service"),
                settings(service));
        RUNNING.get(service).add(replica);
        BALANCERS.get(service).add(replica);
    }

    private void replaceTheOldest(Service service) throws Exception {
        var leaving = RUNNING.get(service).removeFirst();
        var left = CompletableFuture.runAsync(leaving::close);
        await().until(() -> !leaving.isReady());
        var last = send(200, request("viewer", leaving.address(), "/q/openapi").GET());
        assertThat(last.headers().firstValue("Connection")).hasValue("close");
        left.join();
        BALANCERS.get(service).remove(leaving);
        start(service);
        awaitAll();
    }

    private static void awaitAll() {
        await().atMost(STARTING).until(() -> BALANCERS.values().stream().allMatch(LoadBalancer::isWhole));
    }

    private static Map<String, String> settings(Service service) {
        var owner = server.database(service.database());
        var settings = new HashMap<>(Map.of(
                "QUARKUS_FLYWAY_USERNAME",
                owner.username(),
                "QUARKUS_FLYWAY_PASSWORD",
                owner.password(),
                "QUARKUS_OIDC_PUBLIC_KEY",
                key.publicKey(),
                "QUARKUS_OIDC_TOKEN_ISSUER",
                LocalKey.ISSUER,
                "REGISTRY_SERVICE_TOKEN_PRIVATE_KEY_FILE",
                key.privateKeyFile().toString(),
                "REGISTRY_RATE_LIMIT_REQUESTS",
                "1000000",
                // all replicas together stay below what the server takes
                "QUARKUS_DATASOURCE_JDBC_MAX_SIZE",
                "8",
                "QUARKUS_SHUTDOWN_DELAY",
                "2S"));
        settings.put("REGISTRY_COUNTING_EVERY", "1s");
        settings.put("QUARKUS_PROFILE", "prod,traced");
        settings.put("QUARKUS_OTEL_EXPORTER_OTLP_PROTOCOL", "http/protobuf");
        settings.put("QUARKUS_OTEL_EXPORTER_OTLP_ENDPOINT", traces.address().toString());
        settings.put("REGISTRY_WEBHOOK_KEYS", Base64.getEncoder().encodeToString(new byte[32]));
        settings.put("REGISTRY_WEBHOOK_ALLOWED_NETWORKS", "127.0.0.1/32");
        settings.put(
                "QUARKUS_TLS_WEBHOOK_TRUST_STORE_P12_PATH", certificate.file().toString());
        settings.put("QUARKUS_TLS_WEBHOOK_TRUST_STORE_P12_PASSWORD", ServerCertificate.PASSWORD);
        Stream.of(Service.values())
                .forEach(neighbour -> settings.put(
                        "REGISTRY_NEIGHBOUR_" + neighbour + "_URL",
                        BALANCERS.get(neighbour).address().toString()));
        return settings;
    }

    private static long number(Service service, String query) throws SQLException {
        Database database = server.database(service.database());
        try (var connection =
                        DriverManager.getConnection(database.jdbcUrl(), database.username(), database.password());
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
