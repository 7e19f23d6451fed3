package vn.zoneregistry.system;

import io.restassured.path.json.JsonPath;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import vn.zoneregistry.local.suite.Service;

/**
 * One of each thing that paths have as a parameter: the first of its list, or else one that is made from the example in the
 * service's own description, until the test is over.
 */
final class Specimens {

    private static final String SOMEBODY_ELSE = "0199b3f0-6d2a-7c41-9a55-3f1e8b7c0d12";

    /** The one list whose things are put under their year, and stay; nothing is reported of a year so long ago. */
    private static final String SECRETS = "/secrets";

    private static final String EXCHANGE_RATES = "/v1/exchange-rates";

    private static final int LONG_AGO = 2001;

    /** What is listed under its zone alone. */
    private static final String LAND = "/v1/land-allocations";

    /** A park with land that somebody has. */
    private static final String ZONE = "BK-KCN-THANHBINH";

    private final Registry registry;
    private final Deque<Made> made = new ArrayDeque<>();

    Specimens(Registry registry) {
        this.registry = registry;
    }

    private record Made(Service service, String path, String entityTag) {}

    /** The path with things that there are instead of its parameters. */
    String path(Service service, String template) {
        var path = new StringBuilder();
        var collection = new StringBuilder();
        JsonPath item = null;
        for (var segment : template.substring(1).split("/")) {
            boolean parameter = segment.startsWith("{");
            if (!parameter) {
                item = null;
            } else if (item == null) {
                item = oneOf(service, path.toString(), collection.toString());
            }
            path.append('/').append(parameter ? value(item, segment.substring(1, segment.length() - 1)) : segment);
            collection.append('/').append(segment);
        }
        return path.toString();
    }

    void remove() {
        while (!made.isEmpty()) {
            var last = made.pop();
            registry.as("admin", last.service())
                    .header("If-Match", last.entityTag())
                    .delete(last.path())
                    .then()
                    .statusCode(204);
        }
    }

    private JsonPath oneOf(Service service, String collection, String template) {
        if (collection.endsWith(SECRETS)) {
            var subscription = collection.substring(0, collection.length() - SECRETS.length());
            return registry.as("admin", service).get(subscription).jsonPath().setRootPath("secrets[0]");
        }
        var list = collection.equals(LAND) ? "/v1/zones/" + someZone() + "/land-allocations" : collection;
        var first = registry.as("admin", service).get(list + "?limit=1").jsonPath();
        return first.getList("items").isEmpty() ? make(service, list, template) : first.setRootPath("items[0]");
    }

    private JsonPath make(Service service, String list, String template) {
        if (template.equals(EXCHANGE_RATES)) {
            return registry.as("admin", service)
                    .body(example(service, "put", template + "/{year}"))
                    .put(list + "/" + LONG_AGO)
                    .jsonPath();
        }
        var example = example(service, "post", template);
        var answer = registry.as("admin", service).body(ofThisRegistry(example)).post(list);
        answer.then().statusCode(201);
        made.push(new Made(service, list + "/" + answer.jsonPath().getString("id"), answer.header("ETag")));
        return answer.jsonPath();
    }

    private Map<String, Object> example(Service service, String method, String template) {
        return registry.anonymous(service)
                .accept("application/json")
                .get("/q/openapi")
                .jsonPath()
                .param("path", template)
                .param("method", method)
                .getMap("paths[path][method].requestBody.content['application/json'].example");
    }

    /**
     * Examples refer to things that are not here: a zone of this registry and a project in it stand in, other references are
     * left out.
     */
    Map<String, Object> ofThisRegistry(Map<String, Object> example) {
        var body = new LinkedHashMap<String, Object>();
        example.forEach((member, value) -> body.put(
                member,
                switch (member) {
                    case "zoneId" -> someZone();
                    case "zoneIds", "interestZoneIds" -> List.of(someZone());
                    case "projectId" -> someProject();
                    default -> known(value);
                }));
        return body;
    }

    private static Object known(Object value) {
        if (value instanceof List<?> several) {
            return several.stream()
                    .filter(each -> !each.toString().contains(SOMEBODY_ELSE))
                    .toList();
        }
        return Objects.equals(value, SOMEBODY_ELSE) ? null : value;
    }

    private String someZone() {
        return registry.read(Service.ZONES, "/v1/zones/by-code/" + ZONE).getString("id");
    }

    private String someProject() {
        return registry.read(Service.PROJECTS, "/v1/projects?limit=1&zone=" + ZONE)
                .getString("items[0].id");
    }

    /** {@code code} and {@code year} are members of the thing, {@code subjectId} is one of its subject, any other its id. */
    private static String value(JsonPath item, String parameter) {
        return switch (parameter) {
            case "code", "year" -> item.getString(parameter);
            case "subjectType" -> item.getString("subject.type");
            case "subjectId" -> item.getString("subject.id");
            default -> item.getString("id");
        };
    }
}
