package vn.zoneregistry.system;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.zoneregistry.kit.testing.DocumentedAnswers;
import vn.zoneregistry.local.suite.Service;

/**
 * Walks the published descriptions of the three services and holds every operation in them to the conventions, so that a
 * new resource that forgets one fails here.
 */
@ExtendWith(RunningSuite.class)
class ConventionsIT {

    private static final List<String> METHODS = List.of("get", "post", "put", "patch", "delete");
    private static final String SOME_ID = "0199b3f0-0000-7000-8000-000000000000";
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final Registry registry;
    private final Specimens specimens;

    ConventionsIT(Registry registry) {
        this.registry = registry;
        this.specimens = new Specimens(registry);
    }

    @AfterEach
    void removesWhatItMade() {
        specimens.remove();
    }

    /** One operation as it is described. */
    private record Described(Service service, String method, String path, Map<String, Object> description) {

        @SuppressWarnings("unchecked")
        List<Map<String, Object>> parameters() {
            return (List<Map<String, Object>>) description.getOrDefault("parameters", List.of());
        }

        @SuppressWarnings("unchecked")
        Map<String, Map<String, Object>> responses() {
            return (Map<String, Map<String, Object>>) description.get("responses");
        }

        boolean has(String parameter) {
            return parameters().stream().anyMatch(each -> parameter.equals(each.get("name")));
        }

        /** As the description gives examples of them. */
        String requiredParameters() {
            return parameters().stream()
                    .filter(each -> "query".equals(each.get("in")) && Boolean.TRUE.equals(each.get("required")))
                    .map(each -> each.get("name") + "=" + each.get("example"))
                    .collect(Collectors.joining("&"));
        }

        boolean isList() {
            return has("cursor");
        }

        boolean takesBody() {
            return description.containsKey("requestBody");
        }

        @SuppressWarnings("unchecked")
        boolean takesJson() {
            return takesBody()
                    && ((Map<String, Map<String, Object>>) description.get("requestBody"))
                            .get("content")
                            .containsKey("application/json");
        }

        /** Bodies that are no JSON are files of rows. */
        String bodyType() {
            return takesBody() && !takesJson() ? "text/csv" : "application/json";
        }

        boolean isWrite() {
            return !method.equals("get");
        }

        String concretePath() {
            return path.replaceAll("\\{year}", "2024")
                    .replaceAll("\\{subjectType}", "zones")
                    .replaceAll("\\{[^}]*}", SOME_ID);
        }

        String name() {
            return service + " " + method.toUpperCase(Locale.ROOT) + " " + path;
        }
    }

    @TestFactory
    Stream<DynamicTest> everyOperationIsDescribed() {
        return each(operation -> true, operation -> {
            assertThat(operation.description()).containsKeys("operationId", "summary", "tags");
            assertThat(operation.responses().keySet()).contains("400", "406", "500", "503");
            operation.responses().forEach((status, response) -> {
                if (status.startsWith("4") || status.startsWith("5")) {
                    assertThat(response.toString()).as(status).contains("application/problem+json");
                }
            });
        });
    }

    @ParameterizedTest
    @EnumSource
    void everyBodyHasAnExampleOfItsShape(Service service) {
        var description =
                DocumentedAnswers.describedBy(registry.address(service).toString());

        assertThat(description.faultsOfExamples()).isEmpty();
    }

    @TestFactory
    Stream<DynamicTest> everyStateChangeWantsTheVersion() {
        return each(
                operation -> List.of("patch", "delete").contains(operation.method())
                        || operation.method().equals("post") && operation.path().endsWith("/transitions"),
                operation -> assertThat(operation.has("If-Match")).isTrue());
    }

    @TestFactory
    Stream<DynamicTest> everyPostTakesAnIdempotencyKey() {
        return each(
                operation -> operation.method().equals("post"),
                operation -> assertThat(operation.has("Idempotency-Key")).isTrue());
    }

    @TestFactory
    Stream<DynamicTest> noWriteWithoutAToken() {
        return each(Described::isWrite, operation -> {
            var answer = call(
                    operation,
                    registry.anonymous(operation.service())
                            .contentType(operation.bodyType())
                            .body("{}"),
                    "");

            assertThat(answer.statusCode()).isEqualTo(401);
            requireProblem(answer, "unauthenticated");
        });
    }

    @TestFactory
    Stream<DynamicTest> noQueryParameterGoesUnnoticed() {
        return each(operation -> true, operation -> {
            var answer = call(operation, administrator(operation).body("{}"), "?noSuchParameter=1");

            assertThat(answer.statusCode()).isEqualTo(400);
            requireProblem(answer, "unknown-parameter");
        });
    }

    @TestFactory
    Stream<DynamicTest> noMemberGoesUnnoticed() {
        return each(operation -> operation.takesJson() && !operation.method().equals("patch"), operation -> {
            var answer = call(operation, administrator(operation).body("{\"noSuchMember\": null}"), "");

            assertThat(answer.statusCode()).isEqualTo(400);
            requireProblem(answer, "validation-failed");
            assertThat(answer.jsonPath().getList("errors.findAll { it.code == 'unknown-property' }.pointer"))
                    .contains("/noSuchMember");
        });
    }

    @TestFactory
    Stream<DynamicTest> noBodyButJson() {
        return each(Described::takesJson, operation -> {
            var broken = call(operation, administrator(operation).body("{\"a\": "), "");
            var foreign = call(
                    operation,
                    administrator(operation).contentType("text/plain").body("x"),
                    "");

            assertThat(broken.statusCode()).isEqualTo(400);
            requireProblem(broken, "malformed-request");
            assertThat(foreign.statusCode()).isEqualTo(415);
            requireProblem(foreign, "unsupported-media-type");
            assertThat(foreign.headers().asList().stream().map(Object::toString))
                    .anyMatch(header -> header.matches("(?i)accept-(post|patch)=.*application/json.*"));
        });
    }

    @TestFactory
    Stream<DynamicTest> everyListIsPagedExportedAndGuarded() {
        return each(Described::isList, operation -> {
            var page = list(operation, "application/json", "?limit=1&total=true");
            assertThat(page.statusCode()).isEqualTo(200);
            assertThat(page.jsonPath().getMap("").keySet()).contains("items", "nextCursor", "total");
            assertThat(page.jsonPath().getLong("total")).isNotNegative();
            assertThat(page.header("X-Request-Id")).isNotBlank();
            for (var refused : List.of("limit=0", "limit=201", "limit=x", "sort=noSuchField", "total=maybe")) {
                requireProblem(list(operation, "application/json", "?" + refused), "validation-failed");
            }
            requireProblem(list(operation, "application/json", "?cursor=x"), "cursor-mismatch");
            var csv = list(operation, "text/csv", "");
            assertThat(csv.statusCode()).isEqualTo(200);
            assertThat(Arrays.copyOf(csv.asByteArray(), 3)).containsExactly(0xEF, 0xBB, 0xBF);
            var xlsx = list(operation, XLSX, "");
            assertThat(xlsx.statusCode()).isEqualTo(200);
            assertThat(xlsx.asByteArray()).startsWith('P', 'K');
            requireProblem(list(operation, "image/png", ""), "not-acceptable");
        });
    }

    @TestFactory
    Stream<DynamicTest> everyPathNamesTheMethodsThatItHas() {
        return each(operation -> true, operation -> {
            var methods = methodsOf(operation);
            METHODS.stream()
                    .filter(method -> !methods.contains(method))
                    .findFirst()
                    .ifPresent(missing -> {
                        var answer = administrator(operation)
                                .request(missing.toUpperCase(Locale.ROOT), operation.concretePath());

                        assertThat(answer.statusCode()).isEqualTo(405);
                        requireProblem(answer, "method-not-allowed");
                        assertThat(answer.header("Allow")
                                        .toLowerCase(Locale.ROOT)
                                        .split(", "))
                                .contains(operation.method());
                    });
        });
    }

    /** Also of a path with a parameter in which a word of this one could stand. */
    private List<String> methodsOf(Described operation) {
        return operations(operation.service())
                .filter(other -> operation.concretePath().matches(other.path().replaceAll("\\{[^}]*}", "[^/]+")))
                .map(Described::method)
                .toList();
    }

    private Stream<DynamicTest> each(
            java.util.function.Predicate<Described> concerned, java.util.function.Consumer<Described> check) {
        return Arrays.stream(Service.values())
                .flatMap(this::operations)
                .filter(concerned)
                .map(operation -> DynamicTest.dynamicTest(operation.name(), () -> check.accept(operation)));
    }

    private Stream<Described> operations(Service service) {
        Map<String, Map<String, Map<String, Object>>> paths = registry.anonymous(service)
                .accept("application/json")
                .get("/q/openapi")
                .jsonPath()
                .getMap("paths");
        return paths.entrySet().stream()
                .filter(path -> path.getKey().startsWith("/v1/"))
                .flatMap(path -> path.getValue().entrySet().stream()
                        .filter(operation -> METHODS.contains(operation.getKey()))
                        .map(operation ->
                                new Described(service, operation.getKey(), path.getKey(), operation.getValue())));
    }

    private RequestSpecification administrator(Described operation) {
        return registry.as("admin", operation.service())
                .contentType(operation.bodyType())
                .header("If-Match", "\"1\"");
    }

    /** Asks for a list that there is: of things that exist where its path has parameters. */
    private Response list(Described operation, String mediaType, String query) {
        return registry.as("admin", operation.service())
                .accept(mediaType)
                .get(specimens.path(operation.service(), operation.path())
                        + Stream.of(query.replace("?", ""), operation.requiredParameters())
                                .filter(part -> !part.isEmpty())
                                .collect(Collectors.joining("&", "?", ""))
                                .replaceAll("\\?$", ""));
    }

    private static Response call(Described operation, RequestSpecification request, String query) {
        return request.request(operation.method().toUpperCase(Locale.ROOT), operation.concretePath() + query);
    }

    private static void requireProblem(Response answer, String code) {
        assertThat(answer.contentType()).startsWith("application/problem+json");
        assertThat(answer.jsonPath().getString("code")).isEqualTo(code);
        assertThat(answer.jsonPath().getMap("").keySet())
                .contains("type", "title", "status", "detail", "instance", "code", "traceId", "errors");
    }
}
