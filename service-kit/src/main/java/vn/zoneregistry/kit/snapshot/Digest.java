package vn.zoneregistry.kit.snapshot;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.zoneregistry.kit.list.RowSource;

/**
 * What a collection comes to, group by group, at a cursor of the feed.
 *
 * @param by null where the whole collection is one group
 * @param groups in the order of their keys, worked out while they are handed over
 */
@Schema(name = "Digest", implementation = Digest.Document.class)
public record Digest(String cursor, String by, RowSource<GroupDigest> groups) {

    /** The digest as it is written. */
    @Schema(name = "Digest")
    record Document(String cursor, @Schema(nullable = true) String by, List<GroupDigest> items) {}
}
