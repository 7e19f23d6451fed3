package vn.zoneregistry.kit.webhook;

/** How far a delivery is. */
public enum DeliveryState {
    /** To be tried, or to be tried again. */
    PENDING,
    /** The endpoint answered 2xx. */
    DELIVERED,
    /** Tried for three days in vain; later events of the subject go on without it. */
    ABANDONED
}
