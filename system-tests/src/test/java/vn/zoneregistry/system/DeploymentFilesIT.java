package vn.zoneregistry.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What deploy/ holds is understood by the programs that it is for, where these are installed. */
class DeploymentFilesIT {

    private static final Path ROOT =
            Path.of(System.getProperty("registry.root")).toAbsolutePath().normalize();
    private static final Pattern ALERT = Pattern.compile("- alert: (\\w+)");

    @Test
    void theManifestsOfAllServicesAreMadeFromOne() throws IOException, InterruptedException {
        var manifests = output("kubectl", "kustomize", "deploy/kubernetes");

        for (var kind : List.of("Deployment", "Job", "PodDisruptionBudget", "HorizontalPodAutoscaler", "Cluster")) {
            assertThat(manifests.split("\nkind: " + kind + "\n")).as(kind).hasSize(4);
        }
        assertThat(manifests)
                .contains("image: zone-registry/zones-service:", "- name: QUARKUS_INIT_AND_EXIT")
                .doesNotContain("image: service");
    }

    @Test
    void alertsAndTheirSourcesAreSound() throws IOException, InterruptedException {
        output("promtool", "check", "config", "deploy/monitoring/prometheus/prometheus.yml");
    }

    @Test
    void theGatewayIsSound() throws IOException, InterruptedException {
        output("haproxy", "-c", "-f", "deploy/gateway/haproxy.cfg");
    }

    @Test
    void everyAlertSaysWhatToDo() throws IOException {
        var alerts = Files.readString(ROOT.resolve("deploy/monitoring/prometheus/alerts.yml"));
        var operations = Files.readString(ROOT.resolve("docs/operations.md"));

        assertThat(ALERT.matcher(alerts).results().map(alert -> "**" + alert.group(1) + ".**"))
                .isNotEmpty()
                .allSatisfy(paragraph -> assertThat(operations).contains(paragraph));
    }

    private static String output(String program, String... arguments) throws IOException, InterruptedException {
        var installed = new Program(program);
        assumeTrue(installed.isInstalled(), program + " is not installed");
        var outcome = installed.run(ROOT, arguments);
        assertThat(outcome.succeeded()).as(outcome.output()).isTrue();
        return outcome.output();
    }
}
