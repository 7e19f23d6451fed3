package vn.zoneregistry.kit.event;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;

/**
 * A stretch of a feed.
 *
 * @param nextCursor where to go on; never null, a reader that is up to date gets the cursor that it sent
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record FeedPage(List<FeedEvent> items, String nextCursor) {}
