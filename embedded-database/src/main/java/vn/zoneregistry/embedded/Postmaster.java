package vn.zoneregistry.embedded;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The server process that holds a data folder, as its {@code postmaster.pid} tells.
 *
 * @param pid number of the process
 * @param port where it listens
 */
record Postmaster(long pid, int port) {

    private static final int PID_LINE = 0;
    private static final int PORT_LINE = 3;

    /**
     * The living server of {@code dataFolder}. A file left by a server that is gone does not count, even if another program
     * has been given its number since.
     */
    static Optional<Postmaster> of(Path dataFolder) throws IOException {
        var file = dataFolder.resolve("postmaster.pid");
        if (Files.notExists(file)) {
            return Optional.empty();
        }
        var lines = new String(Files.readAllBytes(file), StandardCharsets.UTF_8)
                .lines()
                .toList();
        if (lines.size() <= PORT_LINE) {
            return Optional.empty();
        }
        var pid = Long.parseLong(lines.get(PID_LINE).strip());
        return ProcessHandle.of(pid)
                .filter(process -> serves(process, dataFolder))
                .map(process -> new Postmaster(
                        pid, Integer.parseInt(lines.get(PORT_LINE).strip())));
    }

    private static boolean serves(ProcessHandle process, Path dataFolder) {
        var info = process.info();
        return info.commandLine()
                .map(line -> line.contains(dataFolder.toString()))
                .orElseGet(() ->
                        info.command().filter(path -> path.contains("postgres")).isPresent());
    }
}
