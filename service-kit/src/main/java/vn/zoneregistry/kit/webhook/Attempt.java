package vn.zoneregistry.kit.webhook;

import java.net.URI;
import java.util.Map;

/**
 * One delivery on its way out.
 *
 * @param ordinal which delivery
 * @param earlier how many attempts there were before
 */
record Attempt(long ordinal, int earlier, URI endpoint, Map<String, String> headers, byte[] body) {}
