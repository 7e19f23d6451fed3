package vn.zoneregistry.kit.idempotency;

/**
 * An answer as it was first given.
 *
 * @param fingerprint of the request that it answered
 * @param location header, null where there was none
 * @param entityTag header, null where there was none
 */
record StoredAnswer(String fingerprint, int status, String location, String entityTag, String mediaType, String body) {}
