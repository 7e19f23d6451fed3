package vn.zoneregistry.system;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.config.HttpClientConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.zoneregistry.embedded.EmbeddedDatabase;
import vn.zoneregistry.local.suite.Service;

/** A service as it is set up elsewhere, by its settings alone: with an identity provider, TLS, other origins, its limits. */
class DeploymentIT {

    private static final int ALLOWANCE = 200;
    private static final String ORIGIN = "https://portal.example";
    private static final String GATEWAY = "127.0.0.1";
    /** Also an address of this machine. */
    private static final String STRANGER = "127.0.0.2";

    @TempDir
    private static Path folder;

    private static EmbeddedDatabase database;
    private static IdentityProvider provider;
    private static LoneService service;
    private static int tlsPort;

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        database = EmbeddedDatabase.throwAway();
        provider = new IdentityProvider();
        tlsPort = LoneService.freePort();
        var settings = new HashMap<>(Map.of(
                "QUARKUS_OIDC_AUTH_SERVER_URL",
                provider.issuer(),
                "QUARKUS_OIDC_TOKEN_FORCED_JWK_REFRESH_INTERVAL",
                "1S",
                "QUARKUS_HTTP_CORS_ORIGINS",
                ORIGIN,
                "REGISTRY_RATE_LIMIT_REQUESTS",
                Integer.toString(ALLOWANCE),
                "REGISTRY_BODY_TIME",
                "1S"));
        settings.put("QUARKUS_HTTP_PROXY_PROXY_ADDRESS_FORWARDING", "true");
        settings.put("QUARKUS_HTTP_PROXY_TRUSTED_PROXIES", GATEWAY);
        settings.put("QUARKUS_HTTP_SSL_PORT", Integer.toString(tlsPort));
        settings.put(
                "QUARKUS_HTTP_SSL_CERTIFICATE_KEY_STORE_FILE",
                ServerCertificate.in(folder).file().toString());
        settings.put("QUARKUS_HTTP_SSL_CERTIFICATE_KEY_STORE_PASSWORD", ServerCertificate.PASSWORD);
        service = LoneService.start(Service.ZONES, folder, database.database("zones"), settings)
                .awaitReady();
    }

    @AfterAll
    static void stop() {
        service.close();
        provider.close();
        database.close();
    }

    @Test
    void tokensOfTheProviderAreAcceptedAlsoAfterItChangedItsKey() {
        assertThat(readEvents(provider.token("rotation", "integrator")).statusCode())
                .isEqualTo(200);
        var ofTheOldKey = provider.token("rotation", "integrator");
        for (int change = 0; change < 2; change++) {
            provider.changeKey();

            org.awaitility.Awaitility.await().atMost(Duration.ofSeconds(10)).untilAsserted(() -> assertThat(
                            readEvents(provider.token("rotation", "integrator")).statusCode())
                    .isEqualTo(200));
        }
        assertThat(readEvents(ofTheOldKey).statusCode()).isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"issuer", "audience", "expiry", "not before", "subject"})
    void tokensOfTheProviderAreHeldToWhatTheySay(String flaw) {
        var claims = new JwtClaims();
        claims.setIssuer(flaw.equals("issuer") ? "https://other.example" : provider.issuer());
        claims.setAudience(flaw.equals("audience") ? "account" : "zone-registry");
        if (!flaw.equals("subject")) {
            claims.setSubject("held");
        }
        claims.setStringListClaim("groups", List.of("integrator"));
        claims.setIssuedAtToNow();
        claims.setExpirationTimeMinutesInTheFuture(flaw.equals("expiry") ? -1 : 10);
        if (flaw.equals("not before")) {
            var later = NumericDate.now();
            later.addSeconds(300);
            claims.setNotBefore(later);
        }

        assertThat(readEvents(provider.signed(claims)).statusCode()).isEqualTo(401);
    }

    @Test
    void tokensThatTheProviderDidNotSignAreRefused() {
        var claims = new JwtClaims();
        claims.setIssuer(provider.issuer());
        claims.setAudience("zone-registry");
        claims.setSubject("forger");
        claims.setStringListClaim("groups", List.of("integrator"));
        claims.setIssuedAtToNow();
        claims.setExpirationTimeMinutesInTheFuture(10);

        assertThat(readEvents(provider.signed(claims)).statusCode()).isEqualTo(200);
        assertThat(readEvents(provider.signedWithThePublicKey(claims)).statusCode())
                .isEqualTo(401);
        assertThat(readEvents(provider.notSigned(claims)).statusCode()).isEqualTo(401);
    }

    @Test
    void withoutAProviderOrAKeyItRefusesToStartAndSaysWhatToSet(@TempDir Path elsewhere)
            throws IOException, InterruptedException {
        try (var open = LoneService.start(Service.ZONES, elsewhere, database.database("elsewhere"), Map.of())) {
            assertThat(open.awaitEnd()).isNotZero();
            assertThat(open.log()).contains("quarkus.oidc.auth-server-url");
        }
    }

    @Test
    void aJobMigratesSoThatReplicasNeedNotOwnTheTables(@TempDir Path elsewhere)
            throws IOException, InterruptedException {
        var owner = database.database("prepared");
        var identity = Map.of("QUARKUS_OIDC_AUTH_SERVER_URL", provider.issuer());
        var jobs = new HashMap<>(identity);
        jobs.put("QUARKUS_INIT_AND_EXIT", "true");
        jobs.put("QUARKUS_FLYWAY_USERNAME", owner.username());
        jobs.put("QUARKUS_FLYWAY_PASSWORD", owner.password());
        var replicas = new HashMap<>(identity);
        replicas.put("QUARKUS_FLYWAY_MIGRATE_AT_START", "false");
        replicas.put("QUARKUS_FLYWAY_VALIDATE_AT_START", "true");
        var service = database.guest(owner, "prepared_service");

        try (var early = LoneService.start(Service.ZONES, elsewhere, service, replicas)) {
            assertThat(early.awaitEnd()).isNotZero();
        }
        try (var job = LoneService.start(Service.ZONES, elsewhere, service, jobs)) {
            assertThat(job.awaitEnd()).as(job.log()).isZero();
        }
        try (var replica =
                LoneService.start(Service.ZONES, elsewhere, service, replicas).awaitReady()) {
            assertThat(given().get(replica.address() + "/v1/zones").statusCode())
                    .isEqualTo(200);
        }
    }

    @Test
    void whoSpendsItsAllowanceIsToldWhenToComeBackAndNobodyElseSuffers() {
        var token = provider.token("spender", "viewer");
        Response answer = zones(token);
        assertThat(answer.header("RateLimit-Policy")).isEqualTo("\"caller\";q=200;w=60");
        assertThat(answer.header("RateLimit")).startsWith("\"caller\";r=199;t=");
        assertThat(answer.header("RateLimit-Remaining")).isEqualTo("199");

        // the allowance comes back while it is spent, three a second
        for (int i = 0; i < 20 * ALLOWANCE && answer.statusCode() == 200; i++) {
            answer = zones(token);
        }

        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(answer.contentType()).startsWith("application/problem+json");
        assertThat(answer.jsonPath().getString("code")).isEqualTo("too-many-requests");
        assertThat(Integer.parseInt(answer.header("Retry-After"))).isPositive();
        assertThat(answer.header("RateLimit-Remaining")).isEqualTo("0");
        assertThat(zones(provider.token("somebody else", "viewer")).statusCode())
                .isEqualTo(200);
    }

    @Test
    void onlyThePagesOfTheConfiguredOriginsMayAsk() {
        var known = preflight(ORIGIN);
        var foreign = preflight("https://elsewhere.example");

        assertThat(known.statusCode()).isEqualTo(200);
        assertThat(known.header("Access-Control-Allow-Origin")).isEqualTo(ORIGIN);
        assertThat(known.header("Access-Control-Allow-Methods")).contains("PATCH");
        assertThat(known.header("Access-Control-Allow-Headers")).contains("If-Match");
        assertThat(foreign.statusCode()).isEqualTo(403);
        assertThat(foreign.header("Access-Control-Allow-Origin")).isNull();
    }

    @Test
    void overTlsBrowsersAreToldToStayThere() {
        var secured = given().relaxedHTTPSValidation().get("https://127.0.0.1:" + tlsPort + "/v1/zones");

        assertThat(secured.statusCode()).isEqualTo(200);
        assertThat(secured.header("Strict-Transport-Security")).isEqualTo("max-age=31536000; includeSubDomains");
        assertThat(given().get(service.address() + "/v1/zones").header("Strict-Transport-Security"))
                .isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/zones", "/v1/zones/x", "/nowhere", "/q/health/live", "/q/openapi", "/q/swagger-ui/"})
    void everyAnswerTellsBrowsersToTakeItForNothingElse(String path) {
        var answer = given().get(service.address() + path);

        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.header("X-Frame-Options")).isEqualTo("DENY");
        assertThat(answer.header("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(answer.header("Content-Security-Policy")).contains("frame-ancestors 'none'");
        assertThat(answer.header("Server")).isNull();
        assertThat(answer.header("X-Powered-By")).isNull();
    }

    @Test
    void behindAGatewayItSaysWhereItIsAsCallersSeeIt() {
        var created = from(GATEWAY, "192.0.2.1")
                .auth()
                .oauth2(provider.token("behind a gateway", "zone-editor"))
                .contentType("application/json")
                .body(Map.of(
                        "code",
                        "GATEWAY",
                        "name",
                        "Khu thử",
                        "type",
                        "INDUSTRIAL_PARK",
                        "administrativeUnitId",
                        "06-2004"))
                .post("/v1/zones");

        assertThat(created.statusCode()).as(created.asString()).isEqualTo(201);
        assertThat(created.header("Location"))
                .isEqualTo("https://gateway.example/zones/v1/zones/" + created.path("id"));
        assertThat(created.header("Strict-Transport-Security")).isNotNull();
        assertThat(from(GATEWAY, "192.0.2.1")
                        .get("/v1/administrative-units?limit=1")
                        .header("Link"))
                .startsWith("</zones/v1/administrative-units?limit=1&cursor=");
        assertThat(from(GATEWAY, "192.0.2.1").get("/v1/nowhere").jsonPath().getString("instance"))
                .isEqualTo("/zones/v1/nowhere");
    }

    @Test
    void itsDescriptionLeadsBackToItWhateverIsBeforeItsPath() {
        var page = from(GATEWAY, "192.0.2.1").get("/q/swagger-ui/").asString();
        var document = from(GATEWAY, "192.0.2.1").get("/q/openapi?format=json").jsonPath();

        assertThat(page).contains("url: '../openapi'").doesNotContain("src=\"/");
        assertThat(document.getList("servers.url")).containsExactly("..");
    }

    @Test
    void whoCallsThroughAGatewayIsWhoTheGatewaySaysAndNobodyElse() throws SQLException {
        assertThat(leastRemaining(GATEWAY, "192.0.2.%d")).isEqualTo(ALLOWANCE - 1);
        assertThat(leastRemaining(GATEWAY, "192.0.2.%d, 198.51.100.1")).isLessThan(ALLOWANCE - 1);
        assertThat(leastRemaining(STRANGER, "192.0.2.%d")).isLessThan(ALLOWANCE - 1);
        assertThat(from(STRANGER, "192.0.2.9").get("/v1/nowhere").jsonPath().getString("instance"))
                .isEqualTo("/v1/nowhere");

        for (var client : List.of(GATEWAY, STRANGER)) {
            from(client, "192.0.2.11, 198.51.100.2")
                    .auth()
                    .oauth2(provider.token("through a gateway", "viewer"))
                    .accept("text/csv")
                    .get("/v1/zones")
                    .then()
                    .statusCode(200);
        }
        assertThat(addressesOf("through a gateway")).containsExactly("198.51.100.2", STRANGER);
    }

    @Test
    void theLogTellsAMethodThatCameAsAnother() throws IOException {
        given().auth()
                .oauth2(provider.token("by post alone", "integrator"))
                .header("X-HTTP-Method-Override", "DELETE")
                .post(service.address() + "/v1/subscriptions/" + UUID.randomUUID());

        assertThat(service.log()).contains("\"method\":\"DELETE\",\"sentAs\":\"POST\"");
    }

    @Test
    void whoTricklesABodyInIsLetGo() throws IOException {
        try (var slow = new Socket(InetAddress.getLoopbackAddress(), service.port())) {
            slow.setSoTimeout(20_000);
            slow.getOutputStream()
                    .write("""
                    POST /v1/zones HTTP/1.1\r
                    Host: localhost\r
                    Authorization: Bearer %s\r
                    Content-Type: application/json\r
                    Content-Length: 1000\r
                    \r
                    {""".formatted(provider.token("slow", "zone-editor")).getBytes(StandardCharsets.US_ASCII));

            assertThat(slow.getInputStream().readAllBytes()).asString().doesNotContain("200 OK", "201 Created");
        }
    }

    @Test
    void aThousandCallersWhoNeverEndTheirRequestHoldUpNobody() throws IOException {
        var token = provider.token("in a hurry", "viewer");
        var slow = new ArrayList<Socket>();
        try {
            for (int i = 0; i < 1000; i++) {
                var socket = new Socket(InetAddress.getLoopbackAddress(), service.port());
                slow.add(socket);
                socket.getOutputStream()
                        .write("GET /v1/zones HTTP/1.1\r\nHost: localhost\r\nX-Slow: "
                                .getBytes(StandardCharsets.US_ASCII));
            }

            assertThat(zones(token).statusCode()).isEqualTo(200);
        } finally {
            for (var socket : slow) {
                socket.close();
            }
        }
    }

    @Test
    void whatACallerSendsCannotForgeALineOfTheLog() throws IOException {
        given().header("X-Request-Id", "id-with-\"-quote")
                .header("Authorization", "Bearer " + provider.token("line\n{\"forged\":true}", "viewer"))
                .get(service.address() + "/v1/zones?q=%0A%7B%22forged%22%3Atrue%7D");

        assertThat(service.log().lines()).noneMatch(line -> line.startsWith("{\"forged\""));
        assertThat(service.log()).contains("id-with-\\\"-quote").contains("line\\n{\\\"forged\\\"");
    }

    /** A request from one address of this machine, with what a gateway before the service would add to it. */
    private static RequestSpecification from(String address, String forwardedFor) {
        return given().config(RestAssuredConfig.config()
                        .httpClient(HttpClientConfig.httpClientConfig()
                                .setParam("http.route.local-address", loopback(address))))
                .baseUri(service.address().toString())
                .header("X-Forwarded-For", forwardedFor)
                .header("X-Forwarded-Proto", "https")
                .header("X-Forwarded-Host", "gateway.example")
                .header("X-Forwarded-Prefix", "/zones");
    }

    private static InetAddress loopback(String address) {
        try {
            return InetAddress.getByName(address);
        } catch (UnknownHostException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** What is left of the allowance of some calls that differ in one address. */
    private static int leastRemaining(String address, String forwardedFor) {
        return IntStream.rangeClosed(101, 120)
                .mapToObj(
                        number -> from(address, forwardedFor.formatted(number)).get("/v1/zones?limit=1"))
                .mapToInt(answer -> Integer.parseInt(answer.header("RateLimit-Remaining")))
                .min()
                .getAsInt();
    }

    private static List<String> addressesOf(String actor) throws SQLException {
        var zones = database.database("zones");
        try (var connection = DriverManager.getConnection(zones.jdbcUrl(), zones.username(), zones.password());
                var events =
                        connection.prepareStatement("select address from event where actor = ? order by ordinal")) {
            events.setString(1, actor);
            var addresses = new ArrayList<String>();
            for (var rows = events.executeQuery(); rows.next(); ) {
                addresses.add(rows.getString(1));
            }
            return addresses;
        }
    }

    private static Response readEvents(String token) {
        return given().auth().oauth2(token).get(service.address() + "/v1/events?limit=1");
    }

    private static Response zones(String token) {
        return given().auth().oauth2(token).get(service.address() + "/v1/zones?limit=1");
    }

    private static Response preflight(String origin) {
        return given().header("Origin", origin)
                .header("Access-Control-Request-Method", "PATCH")
                .header("Access-Control-Request-Headers", "If-Match")
                .options(service.address() + "/v1/zones");
    }
}
