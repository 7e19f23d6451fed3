package vn.zoneregistry.local.sampledata;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import vn.zoneregistry.local.suite.LocalSuite;
import vn.zoneregistry.local.suite.Service;
import vn.zoneregistry.local.suite.SuiteFailure;

/** Calls the services of a local suite as any caller would, each call with the one role that it needs. */
public final class RegistryClient {

    private static final Duration ANSWER = Duration.ofSeconds(30);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final LocalSuite suite;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final Map<String, String> tokens = new ConcurrentHashMap<>();

    public RegistryClient(LocalSuite suite) {
        this.suite = suite;
    }

    /** Reads with the role {@code viewer}. */
    public Answer get(Service service, String path) {
        return send(request(service, path, "viewer").GET().build());
    }

    /** Writes with one role; {@code entityTag} is the version that is changed, {@code null} where there is none yet. */
    Answer write(Service service, String method, String path, String role, String entityTag, JsonNode body) {
        var request = request(service, path, role)
                .method(method, BodyPublishers.ofString(body.toString()))
                .header("Content-Type", "application/json");
        if (entityTag != null) {
            request.header("If-Match", entityTag);
        }
        return send(request.build());
    }

    /** Imports rows with the role {@code integrator}: all of them or none. */
    Answer importRows(Service service, String path, List<? extends JsonNode> rows) {
        var lines = rows.stream().map(JsonNode::toString).collect(Collectors.joining("\n"));
        return send(request(service, path, "integrator")
                .POST(BodyPublishers.ofString(lines))
                .header("Content-Type", "application/x-ndjson")
                .build());
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private HttpRequest.Builder request(Service service, String path, String role) {
        return HttpRequest.newBuilder(suite.address(service).resolve(path))
                .timeout(ANSWER)
                .header("Accept", "application/json, application/problem+json")
                .header("Authorization", "Bearer " + tokens.computeIfAbsent(role, this::token));
    }

    /** Each role is a person of its own, so that a report is approved by another one than the one who submitted it. */
    private String token(String role) {
        return suite.token("sample-data-" + role, List.of(role), List.of("*"));
    }

    private Answer send(HttpRequest request) {
        try {
            var response = http.send(request, BodyHandlers.ofString());
            var entityTag = response.headers().firstValue("ETag").orElse(null);
            return new Answer(response.statusCode(), entityTag, parse(response.body()));
        } catch (IOException failure) {
            throw new SuiteFailure("No answer from " + request.uri() + ": " + failure.getMessage(), failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new SuiteFailure("Interrupted while waiting for " + request.uri(), interrupted);
        }
    }

    private static JsonNode parse(String body) {
        if (body.isEmpty()) {
            return MissingNode.getInstance();
        }
        try {
            return JSON.readTree(body);
        } catch (JsonProcessingException notJson) {
            return JSON.getNodeFactory().textNode(body);
        }
    }
}
