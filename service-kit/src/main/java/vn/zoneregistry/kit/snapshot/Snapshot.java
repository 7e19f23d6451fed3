package vn.zoneregistry.kit.snapshot;

import vn.zoneregistry.kit.list.RowSource;

/**
 * All things of a collection as the feed had told of them by a cursor.
 *
 * @param cursor who goes on in the feed from here misses nothing
 * @param lines each thing in its canonical form, read while they are handed over
 */
public record Snapshot(String cursor, RowSource<byte[]> lines) {

    static final String MEDIA_TYPE = "application/x-ndjson";
}
