package vn.zoneregistry.local.suite;

import java.util.Arrays;
import java.util.Locale;

/** The three services of the suite. */
public enum Service {
    ZONES(8081),
    PROJECTS(8082),
    REPORTING(8083);

    private final int usualPort;

    Service(int usualPort) {
        this.usualPort = usualPort;
    }

    /** The service with that {@link #title}, or {@code null}. */
    public static Service titled(String title) {
        return Arrays.stream(values())
                .filter(service -> service.title().equals(title))
                .findFirst()
                .orElse(null);
    }

    /** Its name, which is also its module's folder: {@code zones-service}. */
    public String title() {
        return database() + "-service";
    }

    /** The name of its database, and of the role that owns it: {@code zones}. */
    public String database() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Where it listens unless told otherwise. */
    public int usualPort() {
        return usualPort;
    }

    /** The setting by which the other services are told where this one is. */
    String addressSetting() {
        return "REGISTRY_NEIGHBOUR_" + name() + "_URL";
    }
}
