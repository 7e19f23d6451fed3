package vn.zoneregistry.kit.webhook;

/** Why an attempt to deliver did not succeed. */
public enum DeliveryFailure {
    /** The endpoint answered, but not 2xx. */
    REFUSED(false),
    /** The endpoint answered with another address, which is not followed. */
    REDIRECTED(true),
    /** No whole answer came in time. */
    TIMED_OUT(true),
    /** No connection, or none that could be trusted. */
    NOT_CONNECTED(true),
    /** The name of the host has no address. */
    UNKNOWN_HOST(true),
    /** The name of the host has an address that may not be called. */
    FORBIDDEN_ADDRESS(true);

    private final boolean always;

    DeliveryFailure(boolean always) {
        this.always = always;
    }

    /** Whether it would have been the same with any other event. */
    boolean isOfTheEndpoint() {
        return always;
    }
}
