package vn.zoneregistry.kit.webhook;

/** Why deliveries were stopped without their owner's asking. */
public enum DisabledReason {
    /** The endpoint answered 410. */
    GONE,
    /** Nothing could be delivered for as long as is tried. */
    FAILING
}
