package vn.zoneregistry.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import vn.zoneregistry.local.suite.Service;

/** The documents in {@code docs/openapi}: they are what the services publish, and take back nothing that was promised. */
class PublishedApiIT {

    private static final Path ROOT = Path.of(System.getProperty("registry.root"));
    private static final Program GIT = new Program("git");

    @ParameterizedTest
    @EnumSource
    void theCommittedDocumentIsWhatTheCodeSays(Service service) throws IOException {
        var built = ROOT.resolve(service.title()).resolve("target/openapi").resolve(fileName(service));

        assertThat(Files.mismatch(built, document(service)))
                .as("first difference; after `mvn package`: cp *-service/target/openapi/*.yaml docs/openapi/")
                .isEqualTo(-1);
    }

    @ParameterizedTest
    @EnumSource
    void nothingThatTheLastReleasePromisedIsTakenBack(Service service) throws Exception {
        var tag = GIT.run(ROOT, "describe", "--tags", "--abbrev=0");
        assumeTrue(tag.succeeded(), "no release yet");
        var released = GIT.run(ROOT, "show", tag.output().strip() + ":docs/openapi/" + fileName(service));
        assumeTrue(released.succeeded(), "the last release had no such document");

        assertThat(new Promises(released.output()).brokenBy(committed(service))).isEmpty();
    }

    @Test
    void addingKeepsThePromises() throws IOException {
        var document = committed(Service.ZONES);

        assertThat(new Promises(document)
                        .brokenBy(document.replaceFirst(
                                "(?m)^    Decision:\n      type: object\n      properties:\n",
                                "$0        remark:\n          type: string\n")))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "  /v1/zones/summary:, /v1/zones/summaries:",
        "name: minAvailableHa, name: minimumHa",
        "        occupancyPercent:, occupancyShare:",
        "format: int32, format: int64"
    })
    void aBrokenPromiseIsSeen(String promised, String said) throws IOException {
        var document = committed(Service.ZONES);
        var changed = document.replaceFirst(promised, " ".repeat(promised.indexOf(promised.strip())) + said);

        assertThat(changed.equals(document)).isFalse();
        assertThat(new Promises(document).brokenBy(changed)).isNotEmpty();
    }

    private static String committed(Service service) throws IOException {
        return Files.readString(document(service));
    }

    private static Path document(Service service) {
        return ROOT.resolve("docs/openapi").resolve(fileName(service));
    }

    private static String fileName(Service service) {
        return service.database() + ".yaml";
    }
}
