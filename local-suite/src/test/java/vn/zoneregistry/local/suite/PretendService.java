package vn.zoneregistry.local.suite;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

/**
 * A program in the place of a packaged service: it is ready at once and answers every other question with its settings. With a
 * file {@code refuse} in its working folder it ends at once, as a service does that cannot start.
 */
public final class PretendService {

    private PretendService() {}

    public static void main(String... none) throws IOException {
        if (Files.exists(Path.of("refuse"))) {
            System.out.println("12:00:00 ERROR the database speaks another language");
            System.out.println("so nothing works");
            System.exit(3);
        }
        var settings = System.getenv();
        var port = Integer.parseInt(settings.get("QUARKUS_HTTP_PORT"));
        var server = HttpServer.create(new InetSocketAddress(settings.get("QUARKUS_HTTP_HOST"), port), 0);
        server.createContext("/", exchange -> {
            var body = settings.toString().getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
    }

    /** Lays out a checkout in {@code root} whose three services are this program. */
    static Installation install(Path root) throws IOException {
        for (var service : Service.values()) {
            var jar = root.resolve(service.title()).resolve("target/quarkus-app/quarkus-run.jar");
            Files.createDirectories(jar.getParent());
            write(jar);
        }
        return new Installation(root);
    }

    private static void write(Path jar) throws IOException {
        var manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, PretendService.class.getName());
        var entry = PretendService.class.getName().replace('.', '/') + ".class";
        try (var out = new JarOutputStream(Files.newOutputStream(jar), manifest);
                var program = PretendService.class.getResourceAsStream("/" + entry)) {
            out.putNextEntry(new JarEntry(entry));
            program.transferTo(out);
        }
    }
}
