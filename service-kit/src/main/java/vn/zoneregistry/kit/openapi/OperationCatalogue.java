package vn.zoneregistry.kit.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.smallrye.openapi.runtime.OpenApiDocumentService;
import io.smallrye.openapi.runtime.io.Format;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** What can be called where, read from the service's own published description. */
@ApplicationScoped
public class OperationCatalogue {

    private static final String ONLY_DOCUMENT = "<default>";

    private final OpenApiDocumentService documents;
    private final ObjectMapper json;
    private volatile List<Operations> paths;

    OperationCatalogue(OpenApiDocumentService documents, ObjectMapper json) {
        this.documents = documents;
        this.json = json;
    }

    /** The methods of one path template with the media types of the bodies that they take. */
    private record Operations(Pattern path, Map<String, List<String>> bodies) {}

    /** Methods that the path supports, for {@code Allow}; empty where there is no such path. */
    public List<String> methods(String path) {
        return at(path).flatMap(each -> each.bodies().keySet().stream())
                .distinct()
                .toList();
    }

    /** Media types of bodies that {@code method} takes at the path, for {@code Accept-Post} and {@code Accept-Patch}. */
    public List<String> bodies(String path, String method) {
        return at(path).flatMap(each -> each.bodies().getOrDefault(method, List.of()).stream())
                .toList();
    }

    private Stream<Operations> at(String path) {
        if (paths == null) {
            paths = read();
        }
        return paths.stream().filter(each -> each.path().matcher(path).matches());
    }

    private List<Operations> read() {
        try {
            return json.readTree(documents.getDocument(ONLY_DOCUMENT, Format.JSON)).path("paths").properties().stream()
                    .map(path -> new Operations(template(path.getKey()), operations(path.getValue())))
                    .toList();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static Pattern template(String path) {
        return Pattern.compile(
                Stream.of(path.split("\\{[^}]*}", -1)).map(Pattern::quote).collect(Collectors.joining("[^/]+")));
    }

    private static Map<String, List<String>> operations(JsonNode item) {
        var operations = new TreeMap<String, List<String>>();
        item.properties().stream()
                .filter(each -> each.getValue().has("responses"))
                .forEach(each -> operations.put(each.getKey().toUpperCase(Locale.ROOT), bodies(each.getValue())));
        return operations;
    }

    private static List<String> bodies(JsonNode operation) {
        var names = operation.path("requestBody").path("content").fieldNames();
        return StreamSupport.stream(((Iterable<String>) () -> names).spliterator(), false)
                .toList();
    }
}
