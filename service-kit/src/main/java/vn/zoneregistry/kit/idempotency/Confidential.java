package vn.zoneregistry.kit.idempotency;

/** An answer with something in it that is shown once and never kept: a replay has what is left. */
public interface Confidential<T> {

    /** The answer as it may be kept. */
    T withoutSecret();
}
