package vn.zoneregistry.kit.resource;

import java.time.Instant;
import java.util.UUID;

/**
 * A record that callers write whole: what they may write of it is a draft, and a change of it is another draft.
 *
 * @param <D> the draft; two that are equal say the same
 */
public interface Drafted<D> {

    UUID id();

    /** Counts the changes, from 1. */
    int version();

    /** What a caller would have to send to create it as it is. */
    D draft();

    /** Everything that callers write is as the draft says from now on. */
    void become(D draft, Instant now);
}
