package vn.zoneregistry.zones.webhook;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A self-signed certificate for receivers on this machine. */
final class ReceiverCertificate {

    static final String PASSWORD = "changeit";

    private ReceiverCertificate() {}

    static Path make() {
        try {
            var folder = Files.createTempDirectory("receiver-");
            folder.toFile().deleteOnExit();
            var file = folder.resolve("receiver.p12");
            file.toFile().deleteOnExit();
            var keytool = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "keytool")
                                    .toString(),
                            "-genkeypair",
                            "-keyalg",
                            "EC",
                            "-alias",
                            "receiver",
                            "-dname",
                            "CN=receiver",
                            "-ext",
                            "san=ip:127.0.0.1,dns:" + ChangingAddresses.NAME,
                            "-storetype",
                            "PKCS12",
                            "-storepass",
                            PASSWORD,
                            "-keystore",
                            file.toString())
                    .inheritIO()
                    .start();
            if (keytool.waitFor() != 0) {
                throw new IllegalStateException("keytool failed");
            }
            return file;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
