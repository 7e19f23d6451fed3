package vn.zoneregistry.local.suite;

import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The checkout, built: where the packaged services and the sample data are.
 *
 * @param root folder of the parent pom.xml
 */
public record Installation(Path root) {

    /** The sample data, one file a resource. */
    public Path sampleData() {
        return root.resolve("sample-data");
    }

    Path program(Service service) {
        var program = root.resolve(service.title()).resolve("target/quarkus-app/quarkus-run.jar");
        if (Files.notExists(program)) {
            throw new SuiteFailure(
                    service.title() + " is not built (no " + program + "): run bin/registry up, or mvn package.");
        }
        return program;
    }
}
