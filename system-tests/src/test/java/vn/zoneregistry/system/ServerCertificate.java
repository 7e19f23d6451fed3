package vn.zoneregistry.system;

import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/** A key pair for a server on this machine, with a certificate that it signed itself: a PKCS #12 file. */
record ServerCertificate(Path file) {

    static final String PASSWORD = "for-this-test-only";

    static ServerCertificate in(Path folder) throws IOException, InterruptedException {
        var file = folder.resolve("key-store.p12");
        var made = new Program(Path.of(System.getProperty("java.home"), "bin", "keytool")
                        .toString())
                .run(
                        folder,
                        "-genkeypair",
                        "-keyalg",
                        "RSA",
                        "-dname",
                        "CN=localhost",
                        "-ext",
                        "san=ip:127.0.0.1",
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        file.toString(),
                        "-storepass",
                        PASSWORD);
        if (!made.succeeded()) {
            throw new AssertionError(made.output());
        }
        return new ServerCertificate(file);
    }

    /** What a server needs to be known by it. */
    SSLContext context() throws IOException, GeneralSecurityException {
        var keys = KeyStore.getInstance(file.toFile(), PASSWORD.toCharArray());
        var managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(keys, PASSWORD.toCharArray());
        var context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        return context;
    }
}
