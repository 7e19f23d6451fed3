package vn.zoneregistry.system;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.net.http.HttpResponse;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.zoneregistry.local.suite.Service;
import vn.zoneregistry.system.Forger.Flaw;
import vn.zoneregistry.system.Operations.Operation;

/**
 * Calls every operation that the three services publish as everybody who might, and compares the answers with the
 * {@link RightsTable}.
 */
@ExtendWith(RunningSuite.class)
class AccessIT {

    /** A province of which the sample data have nothing. */
    private static final String ELSEWHERE = "79";

    private static final String OTHER_PROVINCE = "Your token does not allow writing to this province.";

    private final Operations operations;
    private final Registry registry;
    private final Specimens specimens;

    AccessIT(Registry registry) {
        this.registry = registry;
        this.operations = new Operations(registry::address);
        this.specimens = new Specimens(registry);
    }

    @AfterEach
    void removesWhatItMade() {
        specimens.remove();
    }

    @Test
    void everyOperationIsInTheTable() {
        assertThat(operations.all().filter(operation -> operation.right() == null))
                .isEmpty();
    }

    @TestFactory
    Stream<DynamicTest> withoutATokenOnlyWhatIsPublicIsRead() {
        return each(operation -> {
            var answer = operations.call(operation, null);

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
        return each(operation -> Stream.concat(Right.PEOPLE.stream(), Right.SERVICES.stream())
                .forEach(role -> {
                    var answer = operations.call(operation, registry.token(role));

                    if (operation.right().isHeldBy(role)) {
                        requireLetThrough(answer);
                    } else {
                        requireProblem(answer, 403, "forbidden");
                    }
                }));
    }

    @TestFactory
    Stream<DynamicTest> nobodyWritesInAProvinceThatItsTokenDoesNotName() {
        return each(Operation::writes, operation -> {
            var path = specimens.path(operation.service(), operation.path());
            var body = body(operation);
            for (var role : operation.right().holders()) {
                for (var provinces : List.of(List.of(ELSEWHERE), List.<String>of())) {
                    var answer = write(operation, path, body, registry.token(role, provinces));

                    if (operation.right().endsAtTheProvince()) {
                        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(403);
                        assertThat(answer.jsonPath().getString("detail")).isEqualTo(OTHER_PROVINCE);
                    } else {
                        assertThat(answer.statusCode()).as(answer.asString()).isNotIn(401, 403, 500, 503);
                    }
                }
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> aTokenThatNamesNoRoleOfTheRegistryOpensNothing() {
        return each(operation -> {
            var answer = operations.call(operation, registry.token("mayor"));

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
                .collect(Collectors.toMap(flaw -> flaw, registry.forger()::token));
        return each(operation -> {
            var softly = new SoftAssertions();
            spoilt.forEach((flaw, token) -> softly.assertThat(
                            operations.call(operation, token).statusCode())
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

    private Stream<DynamicTest> each(Consumer<Operation> check) {
        return each(operation -> true, check);
    }

    private Stream<DynamicTest> each(Predicate<Operation> concerned, Consumer<Operation> check) {
        return operations
                .all()
                .filter(operation -> operation.right() != null)
                .filter(concerned)
                .map(operation -> DynamicTest.dynamicTest(
                        operation.service() + " " + operation.id(), () -> check.accept(operation)));
    }

    @SuppressWarnings("unchecked")
    private Object body(Operation operation) {
        return operation.example() instanceof Map<?, ?> members
                ? specimens.ofThisRegistry((Map<String, Object>) members)
                : operation.example();
    }

    /** Writes as of a version that nobody has. */
    private Response write(Operation operation, String path, Object body, String token) {
        return registry.anonymous(operation.service())
                .auth()
                .oauth2(token)
                .header("Accept-Language", "en")
                .header("If-Match", "\"999999\"")
                .contentType(operation.bodyType())
                .body(body)
                .request(operation.method().toUpperCase(Locale.ROOT), path);
    }

    private static void requireLetThrough(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isNotIn(401, 403, 500, 503);
    }

    private static void requireProblem(HttpResponse<String> answer, int status, String code) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(JsonPath.from(answer.body()).getString("code")).isEqualTo(code);
    }
}
