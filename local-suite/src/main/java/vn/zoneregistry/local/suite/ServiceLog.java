package vn.zoneregistry.local.suite;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** What a service that ended has to say for itself. */
final class ServiceLog {

    private static final int LONGEST = 300;

    private ServiceLog() {}

    /** The deepest cause of the last error in the log, else its last line; one line in any case. */
    static String lastError(Path log) {
        try {
            var lines = new String(Files.readAllBytes(log), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank())
                    .toList();
            var telling = lines.stream()
                    .filter(line -> line.contains("Caused by:") || line.contains(" ERROR ") || line.startsWith("Error"))
                    .reduce((first, second) -> second)
                    .or(() -> lines.stream().reduce((first, second) -> second))
                    .orElse("its log is empty")
                    .strip();
            return telling.length() > LONGEST ? telling.substring(0, LONGEST) + "…" : telling;
        } catch (IOException noLog) {
            return "it left no log";
        }
    }
}
