package vn.zoneregistry.kit.http;

import java.util.Arrays;

/** What callers say in {@code Prefer} (RFC 7240) that we honour. */
public final class Preference {

    public static final String HEADER = "Prefer";
    public static final String APPLIED = "Preference-Applied";
    public static final String RESPOND_ASYNC = "respond-async";

    private Preference() {}

    /** @param prefer the header as sent, {@code null} where there is none */
    public static boolean isRespondAsync(String prefer) {
        return prefer != null
                && Arrays.stream(prefer.split("[,;]")).map(String::strip).anyMatch(RESPOND_ASYNC::equalsIgnoreCase);
    }
}
