package vn.zoneregistry.system;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.zoneregistry.local.suite.Service;
import vn.zoneregistry.system.Forger.Flaw;

/**
 * Calls every operation that the three services publish as everybody who might, and compares the answers with the
 * {@link RightsTable}. Ids and bodies name nothing that exists, so a call that is let through changes nothing.
 */
@ExtendWith(RunningSuite.class)
class AccessIT {

    private static final List<String> METHODS = List.of("get", "post", "put", "patch", "delete");
    private static final String NO_SUCH_ID = "0199b3f0-0000-7000-8000-000000000000";
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final HttpClient client = HttpClient.newHttpClient();
    private final Registry registry;

    AccessIT(Registry registry) {
        this.registry = registry;
    }

    private record Operation(Service service, String id, String method, String path) {

        String concretePath() {
            return path.replace("{year}", "2024")
                    .replace("{subjectType}", "zones")
                    .replaceAll("\\{[^}]*}", NO_SUCH_ID);
        }

        Right right() {
            return RightsTable.of(id);
        }
    }

    @Test
    void everyOperationIsInTheTable() {
        assertThat(operations().filter(operation -> operation.right() == null)).isEmpty();
    }

    @TestFactory
    Stream<DynamicTest> withoutATokenOnlyWhatIsPublicIsRead() {
        return each(operation -> {
            var answer = call(operation, null);

            if (operation.right().needsToken()) {
                requireProblem(answer, 401, "unauthenticated");
                assertThat(answer.headers().firstValue("WWW-Authenticate")).hasValue("Bearer");
            } else {
                requireLetThrough(answer);
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> everyRoleMayDoWhatTheTableSaysAndNoMore() {
        return each(operation -> Right.ROLES.forEach(role -> {
            var answer = call(operation, registry.token(role));

            if (operation.right().isHeldBy(role)) {
                requireLetThrough(answer);
            } else {
                requireProblem(answer, 403, "forbidden");
            }
        }));
    }

    @TestFactory
    Stream<DynamicTest> aTokenThatNamesNoRoleOfTheRegistryOpensNothing() {
        return each(operation -> {
            var answer = call(operation, registry.token("mayor"));

            if (operation.right().needsToken()) {
                requireProblem(answer, 403, "forbidden");
            } else {
                requireLetThrough(answer);
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> aSpoiltTokenIsRefusedEverywhere() {
        var spoilt = EnumSet.complementOf(EnumSet.of(Flaw.NOTHING)).stream()
                .collect(java.util.stream.Collectors.toMap(flaw -> flaw, registry.forger()::token));
        return each(operation -> {
            var softly = new SoftAssertions();
            spoilt.forEach(
                    (flaw, token) -> softly.assertThat(call(operation, token).statusCode())
                            .as(flaw.name())
                            .isEqualTo(401));
            softly.assertAll();
        });
    }

    @ParameterizedTest
    @EnumSource
    void aTokenWithoutAnyFlawIsAccepted(Service service) {
        var flawless = registry.forger().token(Flaw.NOTHING);

        assertThat(registry.anonymous(service)
                        .auth()
                        .oauth2(flawless)
                        .get("/v1/events")
                        .statusCode())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @EnumSource
    void everyServiceShowsItsHealthItsMetricsAndItsContract(Service service) {
        for (var path :
                new String[] {"/q/health/live", "/q/health/ready", "/q/health/started", "/q/metrics", "/q/openapi"}) {
            assertThat(registry.anonymous(service).get(path).statusCode())
                    .as(path)
                    .isEqualTo(200);
        }
        assertThat(registry.anonymous(service).get("/q/swagger-ui/").statusCode())
                .isEqualTo(200);
    }

    private Stream<DynamicTest> each(java.util.function.Consumer<Operation> check) {
        return operations()
                .filter(operation -> operation.right() != null)
                .map(operation -> DynamicTest.dynamicTest(
                        operation.service() + " " + operation.id(), () -> check.accept(operation)));
    }

    private Stream<Operation> operations() {
        return Arrays.stream(Service.values()).flatMap(this::operations);
    }

    private Stream<Operation> operations(Service service) {
        Map<String, Map<String, Map<String, Object>>> paths = registry.anonymous(service)
                .accept("application/json")
                .get("/q/openapi")
                .jsonPath()
                .getMap("paths");
        var operations = new ArrayList<Operation>();
        paths.forEach((path, item) -> item.forEach((method, description) -> {
            if (METHODS.contains(method)) {
                operations.add(new Operation(service, (String) description.get("operationId"), method, path));
            }
        }));
        return operations.stream();
    }

    private HttpResponse<String> call(Operation operation, String token) {
        boolean reads = operation.method().equals("get");
        var request = HttpRequest.newBuilder(
                        URI.create(registry.address(operation.service()) + operation.concretePath()))
                .timeout(PATIENCE)
                .header("Content-Type", "application/json")
                .method(
                        operation.method().toUpperCase(Locale.ROOT),
                        reads ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString("{}"));
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        if (!reads) {
            request.header("If-Match", "\"1\"");
        }
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private static void requireLetThrough(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isNotIn(401, 403, 500, 503);
    }

    private static void requireProblem(HttpResponse<String> answer, int status, String code) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(JsonPath.from(answer.body()).getString("code")).isEqualTo(code);
    }
}
