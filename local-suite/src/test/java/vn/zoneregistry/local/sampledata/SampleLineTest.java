package vn.zoneregistry.local.sampledata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.zoneregistry.local.suite.SuiteFailure;

class SampleLineTest {

    @TempDir
    private Path folder;

    @Test
    void referencesAreReplacedWhereverTheyStandAndNothingElseIs() throws Exception {
        var line = only("""
                {"zoneId": "${zone:A}", "investors": [{"investorId": "${investor:b c}"}], "name": "${", "areaHa": null}
                """);

        var body = line.resolved(reference -> "<" + reference + ">").body();

        assertThat(body.toString())
                .isEqualTo("{\"zoneId\":\"<zone:A>\",\"investors\":[{\"investorId\":\"<investor:b c>\"}],"
                        + "\"name\":\"${\",\"areaHa\":null}");
    }

    @Test
    void figuresKeepTheirDigits() throws Exception {
        assertThat(only("{\"value\": 123456789012345678.12}").body().toString())
                .isEqualTo("{\"value\":123456789012345678.12}");
    }

    @Test
    void aLineThatIsNoObjectIsNamed() {
        assertThatExceptionOfType(SuiteFailure.class)
                .isThrownBy(() -> lines("{}\n\n[1]\n"))
                .withMessage("zones.ndjson line 3 is no JSON object");
    }

    @Test
    void everyFileOfTheCheckoutCanBeRead() {
        var files = Path.of("..", "sample-data");

        assertThat(SampleLine.of(files.resolve("zones.ndjson"))).hasSize(11);
        assertThat(SampleLine.of(files.resolve("administrative-units.ndjson"))).hasSize(191);
    }

    private SampleLine only(String text) throws Exception {
        return lines(text).get(0);
    }

    private List<SampleLine> lines(String text) throws Exception {
        return SampleLine.of(Files.writeString(folder.resolve("zones.ndjson"), text));
    }
}
