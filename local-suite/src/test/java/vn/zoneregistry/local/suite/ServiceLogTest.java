package vn.zoneregistry.local.suite;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServiceLogTest {

    @TempDir
    private Path folder;

    @Test
    void theDeepestCauseOfTheLastErrorIsTold() throws Exception {
        assertThat(lastErrorOf("""
                        08:00:00 ERROR [io.quarkus] Failed to start
                        java.lang.RuntimeException: no luck
                        \tat a.B.c(B.java:1)
                        Caused by: java.net.BindException: Address already in use
                        \tat d.E.f(E.java:2)

                        """)).isEqualTo("Caused by: java.net.BindException: Address already in use");
    }

    @Test
    void withoutAnErrorTheLastLineIsTold() throws Exception {
        assertThat(lastErrorOf("one\ntwo\n\n")).isEqualTo("two");
    }

    @Test
    void anEmptyLogIsSaidToBeEmpty() throws Exception {
        assertThat(lastErrorOf("")).isEqualTo("its log is empty");
    }

    private String lastErrorOf(String log) throws Exception {
        return ServiceLog.lastError(Files.writeString(folder.resolve("service.log"), log));
    }
}
