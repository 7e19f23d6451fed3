package vn.zoneregistry.kit.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.eclipse.microprofile.config.ConfigProvider;
import vn.zoneregistry.local.identity.LocalKey;

/** Tokens that the service under test accepts. */
public final class Tokens {

    private Tokens() {}

    /** A token for all provinces, of somebody named after the roles. */
    public static String withRoles(String... roles) {
        return of(String.join("-", roles), roles);
    }

    /** A token for one province, or {@code *} for all. */
    public static String in(String province, String... roles) {
        return of(String.join("-", roles), List.of(province), roles);
    }

    public static String of(String person, String... roles) {
        return of(person, List.of("*"), roles);
    }

    private static String of(String person, List<String> provinces, String... roles) {
        var keyFile = ConfigProvider.getConfig().getValue("registry.service-token.private-key-file", Path.class);
        try {
            return LocalKey.in(keyFile.getParent()).token(person, List.of(roles), provinces, Duration.ofHours(1));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
