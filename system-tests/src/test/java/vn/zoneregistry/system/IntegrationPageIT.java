package vn.zoneregistry.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import vn.zoneregistry.local.suite.Service;

/** Runs the commands of {@code docs/integration.md} in their order: they answer what the page shows. */
@ExtendWith(RunningSuite.class)
class IntegrationPageIT {

    private static final Path ROOT =
            Path.of(System.getProperty("registry.root")).toAbsolutePath().normalize();
    private static final Program BASH = new Program("bash");

    /** A block of commands, and the block that is shown as its answer where there is one. */
    private static final Pattern COMMANDS =
            Pattern.compile("(?ms)^```bash\n(.*?)^```\n(?:```(?:json|text)\n(.*?)^```\n)?");

    private static final String END_OF_ANSWER = "\u0003";

    private final Registry registry;

    IntegrationPageIT(Registry registry) {
        this.registry = registry;
    }

    private record Step(String commands, String shown) {}

    @Test
    void everyCommandAnswersWhatThePageShows(@TempDir Path folder) throws Exception {
        assumeTrue(Stream.of("bash", "curl", "openssl").allMatch(name -> new Program(name).isInstalled()));
        var steps = steps(Files.readString(ROOT.resolve("docs/integration.md")));

        var run = BASH.run(
                folder, Map.of("JAVA_HOME", System.getProperty("java.home")), "-euo", "pipefail", "-c", script(steps));

        var answers = List.of(run.output().split(END_OF_ANSWER, -1));
        assertThat(answers).as(run.output()).hasSize(steps.size() + 1);
        var softly = new SoftAssertions();
        for (int i = 0; i < steps.size(); i++) {
            softly.assertThat(answers.get(i).strip())
                    .as(steps.get(i).commands())
                    .matches(form(steps.get(i).shown()));
        }
        softly.assertAll();
    }

    private static List<Step> steps(String page) {
        var steps = new ArrayList<Step>();
        var commands = COMMANDS.matcher(page);
        while (commands.find()) {
            steps.add(new Step(commands.group(1), commands.group(2) == null ? "" : commands.group(2)));
        }
        return steps;
    }

    /** All in one shell, so that a step has what those before it found out. */
    private String script(List<Step> steps) {
        return steps.stream()
                .map(step -> here(step.commands()) + "printf '%s'\n".formatted(END_OF_ANSWER))
                .collect(Collectors.joining());
    }

    /** The page speaks of the usual ports and the usual data folder. */
    private String here(String commands) {
        var here = commands.replace(
                "bin/registry token",
                "'%s/bin/registry' token --data '%s'"
                        .formatted(ROOT, registry.folder().path()));
        for (var service : Service.values()) {
            here = here.replace(
                    "http://localhost:" + service.usualPort(),
                    registry.address(service).toString());
        }
        return here;
    }

    /** Anything may stand where the page has dots. */
    private static Pattern form(String shown) {
        return Pattern.compile(
                Stream.of(shown.strip().split("…", -1)).map(Pattern::quote).collect(Collectors.joining(".*")),
                Pattern.DOTALL);
    }
}
