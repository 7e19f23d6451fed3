package vn.zoneregistry.kit.http;

/** A representation of something that changes: its version makes its entity tag. */
public interface Versioned {

    /** Counts the changes that callers made, from 1. This is what {@code If-Match} is compared with. */
    int version();

    /**
     * Hash of what the representation shows besides its own version, such as balances that others move. It makes the
     * entity tag change for caches without making a writer's version stale; 0 where there is nothing of the kind.
     */
    default int derivedHash() {
        return 0;
    }
}
