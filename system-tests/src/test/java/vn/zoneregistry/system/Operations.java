package vn.zoneregistry.system;

import static io.restassured.RestAssured.given;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import vn.zoneregistry.local.suite.Service;

/**
 * Every operation that the three services publish. Ids and bodies of its calls name nothing that exists, so a call that is
 * let through changes nothing.
 */
final class Operations {

    private static final List<String> METHODS = List.of("get", "post", "put", "patch", "delete");
    private static final String NO_SUCH_ID = "0199b3f0-0000-7000-8000-000000000000";
    private static final String JSON = "application/json";
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final HttpClient client = HttpClient.newHttpClient();
    private final Function<Service, URI> addresses;

    /** @param addresses where each service listens */
    Operations(Function<Service, URI> addresses) {
        this.addresses = addresses;
    }

    /** @param description as it is published */
    record Operation(Service service, String id, String method, String path, Map<String, Object> description) {

        /** A media type that the operation takes. */
        String bodyType() {
            var types = bodies().keySet();
            return types.isEmpty() || types.contains(JSON)
                    ? JSON
                    : types.iterator().next();
        }

        /** A body of that type: members or a file; no members where it takes no body, or any. */
        Object example() {
            var example = bodies().getOrDefault(bodyType(), Map.of()).get("example");
            return example == null ? Map.of() : example;
        }

        /** In which it answers when all is well. */
        Set<String> mediaTypes() {
            return content("responses", "200").keySet();
        }

        boolean takes(String parameter) {
            return description.getOrDefault("parameters", "").toString().contains("name=" + parameter + ",");
        }

        private Map<String, Map<String, Object>> bodies() {
            return content("requestBody");
        }

        @SuppressWarnings("unchecked")
        private Map<String, Map<String, Object>> content(String... way) {
            var place = description;
            for (var step : way) {
                place = (Map<String, Object>) place.getOrDefault(step, Map.of());
            }
            return (Map<String, Map<String, Object>>) place.getOrDefault("content", Map.of());
        }

        /** What the table says; {@code null} where it does not know the operation. */
        Right right() {
            return RightsTable.of(id);
        }

        boolean reads() {
            return method.equals("get");
        }

        boolean writes() {
            return !reads();
        }

        private String concretePath() {
            return path.replace("{year}", "2024")
                    .replace("{subjectType}", "zones")
                    .replaceAll("\\{[^}]*}", NO_SUCH_ID);
        }
    }

    Stream<Operation> all() {
        return Arrays.stream(Service.values()).flatMap(this::of);
    }

    private Stream<Operation> of(Service service) {
        Map<String, Map<String, Map<String, Object>>> paths = given().accept("application/json")
                .get(addresses.apply(service) + "/q/openapi")
                .jsonPath()
                .getMap("paths");
        var operations = new ArrayList<Operation>();
        paths.forEach((path, item) -> item.forEach((method, description) -> {
            if (METHODS.contains(method)) {
                operations.add(
                        new Operation(service, (String) description.get("operationId"), method, path, description));
            }
        }));
        return operations.stream();
    }

    /** @param token {@code null} for none */
    HttpResponse<String> call(Operation operation, String token) {
        var body = operation.reads() ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString("{}");
        var request = HttpRequest.newBuilder(
                        URI.create(addresses.apply(operation.service()) + operation.concretePath()))
                .timeout(PATIENCE)
                .header("Content-Type", operation.bodyType())
                .header("If-Match", "\"1\"")
                .method(operation.method().toUpperCase(Locale.ROOT), body);
        return send(request, token, HttpResponse.BodyHandlers.ofString());
    }

    /**
     * Reads what is there.
     *
     * @param path with its query
     * @param token {@code null} for none
     */
    HttpResponse<byte[]> read(Service service, String path, String mediaType, String token) {
        var request = HttpRequest.newBuilder(URI.create(addresses.apply(service) + path))
                .timeout(PATIENCE)
                .header("Accept", mediaType);
        return send(request, token, HttpResponse.BodyHandlers.ofByteArray());
    }

    private <T> HttpResponse<T> send(HttpRequest.Builder request, String token, HttpResponse.BodyHandler<T> body) {
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        try {
            return client.send(request.build(), body);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
