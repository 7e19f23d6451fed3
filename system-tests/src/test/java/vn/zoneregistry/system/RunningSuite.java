package vn.zoneregistry.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import vn.zoneregistry.local.suite.DataFolder;
import vn.zoneregistry.local.suite.Installation;
import vn.zoneregistry.local.suite.Ports;

/**
 * Gives tests a {@link Registry}: the packaged services with the sample data, started once for all test classes on free ports,
 * in a folder whose path has a space and a Vietnamese letter.
 */
final class RunningSuite implements ParameterResolver {

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
        return parameter.getParameter().getType() == Registry.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext test) {
        return test.getRoot()
                .getStore(ExtensionContext.Namespace.create(RunningSuite.class))
                .computeIfAbsent(Started.class, unused -> new Started(), Started.class)
                .registry;
    }

    /** The one suite of this test run; closed, with its folder, when all tests are done. */
    private static final class Started implements AutoCloseable {

        private final Path folder;
        private final Registry registry;

        Started() {
            var root = Path.of(System.getProperty("registry.root"));
            var installation = new Installation(root.toAbsolutePath().normalize());
            folder = temporaryFolder();
            registry = new Registry(installation, new DataFolder(folder), Ports.free());
            registry.loadSampleData();
        }

        @Override
        public void close() throws IOException {
            registry.stop();
            try (var files = Files.walk(folder)) {
                for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }

        private static Path temporaryFolder() {
            try {
                var folder = Files.createTempDirectory("vùng đăng ký ệ ");
                // open for passage: where root may not use namespaces, the database runs as another user
                folder.toFile().setExecutable(true, false);
                return folder;
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
    }
}
