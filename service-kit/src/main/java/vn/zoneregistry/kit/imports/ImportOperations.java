package vn.zoneregistry.kit.imports;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;

/** Names the operations of all imports, which are declared once: {@code importZones}, {@code getZonesImportTemplate}. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class ImportOperations implements OASFilter {

    private static final String IMPORTS = "/imports";
    private static final String TEMPLATE = IMPORTS + "/template";

    @Override
    public void filterOpenAPI(OpenAPI document) {
        document.getPaths().getPathItems().forEach((path, item) -> {
            if (path.endsWith(IMPORTS)) {
                item.getPOST().setOperationId("import" + collection(path, IMPORTS));
            } else if (path.endsWith(TEMPLATE)) {
                item.getGET().setOperationId("get" + collection(path, TEMPLATE) + "ImportTemplate");
            }
        });
    }

    private static String collection(String path, String end) {
        var collection = path.substring(path.lastIndexOf('/', path.length() - end.length() - 1) + 1);
        return Arrays.stream(collection
                        .substring(0, collection.length() - end.length())
                        .split("-"))
                .map(word -> Character.toUpperCase(word.charAt(0)) + word.substring(1))
                .collect(Collectors.joining());
    }
}
