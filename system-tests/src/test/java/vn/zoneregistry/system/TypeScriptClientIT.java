package vn.zoneregistry.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.zoneregistry.local.suite.Service;

/** The client that is generated from the published documents compiles, and loads a page from the running suite. */
@ExtendWith(RunningSuite.class)
class TypeScriptClientIT {

    private static final Path CLIENT = Path.of(System.getProperty("registry.root"), "clients/typescript");
    private static final Program NODE = new Program("node");
    private static final Program NPM = new Program("npm");

    private final Registry registry;

    TypeScriptClientIT(Registry registry) {
        this.registry = registry;
    }

    @BeforeEach
    void needNode() throws Exception {
        assumeTrue(NODE.isInstalled() && NPM.isInstalled(), "Node.js is not installed");
        var version = NODE.run(CLIENT, "--version").output();
        assumeTrue(Integer.parseInt(version.substring(1, version.indexOf('.'))) >= 20, "Node.js is too old");
    }

    @Test
    void theDocumentsHoldToThePublicRulesAndThePageShowsTheZone() throws Exception {
        succeed("ci", "--prefer-offline");
        succeed("run", "lint");
        succeed("run", "build");

        var page = NODE.run(
                CLIENT,
                Map.of(
                        "ZONES", registry.address(Service.ZONES).toString(),
                        "PROJECTS", registry.address(Service.PROJECTS).toString(),
                        "REPORTING", registry.address(Service.REPORTING).toString(),
                        "TOKEN", registry.token("viewer")),
                "dist/example/zone-page.js",
                "BK-KCN-THANHBINH",
                "2022");

        assertThat(page.succeeded()).as(page.output()).isTrue();
        assertThat(page.output()).contains("Thanh Bình (BK-KCN-THANHBINH), ", "\n- ", "2022");
    }

    private static void succeed(String... arguments) throws Exception {
        var outcome = NPM.run(CLIENT, arguments);
        assertThat(outcome.succeeded()).as(outcome.output()).isTrue();
    }
}
