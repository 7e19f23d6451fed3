package vn.zoneregistry.local.sampledata;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import vn.zoneregistry.local.suite.Service;
import vn.zoneregistry.local.suite.SuiteFailure;

/** Finds what the sample data names by a natural key: in references between its lines, and to see what is there already. */
final class References {

    private static final int OK = 200;

    private final RegistryClient client;
    private final Map<String, String> ids = new HashMap<>();

    References(RegistryClient client) {
        this.client = client;
    }

    /**
     * The id of {@code zone:<code>}, {@code phase:<zone code>/<name>} or {@code investor:<sample-data identifier>}.
     *
     * @throws SuiteFailure when there is no such thing
     */
    String id(String reference) {
        var known = ids.get(reference);
        if (known != null) {
            return known;
        }
        var id = find(reference)
                .orElseThrow(
                        () -> new SuiteFailure("The sample data refers to " + reference + ", which does not exist."))
                .get("id")
                .asText();
        ids.put(reference, id);
        return id;
    }

    Optional<JsonNode> zone(String code) {
        return one(client.get(Service.ZONES, "/v1/zones/by-code/" + RegistryClient.encoded(code)));
    }

    Optional<JsonNode> partOfZone(String collection, String zoneId, String name) {
        return items(Service.ZONES, "/v1/zones/" + zoneId + "/" + collection + "?limit=200")
                .filter(part -> part.path("name").asText().equals(name))
                .findFirst();
    }

    Optional<JsonNode> investor(String identifier) {
        return items(Service.PROJECTS, "/v1/investors?identifier=" + encodedIdentifier(identifier))
                .findFirst();
    }

    Optional<JsonNode> project(String identifier) {
        return items(Service.PROJECTS, "/v1/projects?identifier=" + encodedIdentifier(identifier))
                .findFirst();
    }

    Optional<JsonNode> promotionActivity(String name, String day) {
        return items(Service.PROJECTS, "/v1/promotion-activities?limit=200&from=%s&to=%s".formatted(day, day))
                .filter(activity -> activity.path("name").asText().equals(name))
                .findFirst();
    }

    Optional<JsonNode> target(String subjectType, String subjectId, String indicator, int periodFrom, int periodTo) {
        var query = "/v1/targets?subjectType=%s&subjectId=%s&indicator=%s&periodFrom=%d&periodTo=%d"
                .formatted(subjectType, subjectId, indicator, periodFrom, periodTo);
        return items(Service.REPORTING, query).findFirst();
    }

    private Optional<JsonNode> find(String reference) {
        var name = reference.substring(reference.indexOf(':') + 1);
        var kind = reference.substring(0, reference.length() - name.length());
        return switch (kind) {
            case "zone:" -> zone(name);
            case "phase:" ->
                partOfZone(
                        "phases",
                        id("zone:" + name.substring(0, name.indexOf('/'))),
                        name.substring(name.indexOf('/') + 1));
            case "investor:" -> investor(name);
            default -> Optional.empty();
        };
    }

    private static Optional<JsonNode> one(Answer answer) {
        return answer.status() == OK ? Optional.of(answer.body()) : Optional.empty();
    }

    private Stream<JsonNode> items(Service service, String path) {
        var answer = client.get(service, path);
        if (answer.isRefusal()) {
            throw new SuiteFailure("The sample data cannot be looked up at " + path + ": " + answer.reason());
        }
        return StreamSupport.stream(answer.body().path("items").spliterator(), false);
    }

    private static String encodedIdentifier(String identifier) {
        return "sample-data:" + RegistryClient.encoded(identifier);
    }
}
