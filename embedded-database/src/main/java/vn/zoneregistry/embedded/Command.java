package vn.zoneregistry.embedded;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** One run of a program to its end, with what it printed. */
final class Command {

    private final List<String> words;

    private Command(List<String> words) {
        this.words = words;
    }

    static Command of(List<String> prefix, String... words) {
        var all = new ArrayList<>(prefix);
        all.addAll(List.of(words));
        return new Command(all);
    }

    /** Whether the program could be started and ended with 0. */
    boolean succeeds() {
        try {
            return run().code() == 0;
        } catch (IOException notThere) {
            return false;
        }
    }

    /** Runs the program in English and without the caller's own PostgreSQL settings. */
    Outcome run() throws IOException {
        var builder = new ProcessBuilder(words).redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
        builder.environment().put("LC_ALL", "C");
        var process = builder.start();
        process.getOutputStream().close();
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            return new Outcome(process.waitFor(), output.strip());
        } catch (InterruptedException interrupted) {
            process.destroy();
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while running " + words.get(0), interrupted);
        }
    }

    /**
     * @param code the exit code, 0 for success
     * @param output standard output and error together
     */
    record Outcome(int code, String output) {

        String lastLine() {
            return output.substring(output.lastIndexOf('\n') + 1).strip();
        }
    }
}
