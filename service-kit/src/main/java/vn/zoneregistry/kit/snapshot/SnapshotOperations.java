package vn.zoneregistry.kit.snapshot;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;

/** Names the operations that all collections have, which are declared once: {@code snapshotZones}, {@code digestZones}. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class SnapshotOperations implements OASFilter {

    private static final Set<String> VERBS = Set.of("snapshot", "digest");

    @Override
    public void filterOpenAPI(OpenAPI document) {
        document.getPaths().getPathItems().forEach((path, item) -> {
            var segments = path.split("/");
            var verb = segments[segments.length - 1];
            if (VERBS.contains(verb)) {
                item.getGET().setOperationId(verb + capitalized(segments[segments.length - 2]));
            }
        });
    }

    private static String capitalized(String collection) {
        return Arrays.stream(collection.split("-"))
                .map(word -> Character.toUpperCase(word.charAt(0)) + word.substring(1))
                .collect(Collectors.joining());
    }
}
