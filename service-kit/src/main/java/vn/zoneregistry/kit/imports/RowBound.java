package vn.zoneregistry.kit.imports;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;
import vn.zoneregistry.kit.http.BodyLimit;

/** Refuses a row that is longer than a single write may be, before it is in memory as a whole. */
final class RowBound extends FilterReader {

    private final BodyLimit limit;
    private long charactersOfRow;

    RowBound(Reader text, BodyLimit limit) {
        super(text);
        this.limit = limit;
    }

    /** Here a row has ended; what was read ahead counts for neither. */
    void beginRow() {
        charactersOfRow = 0;
    }

    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
        int read = super.read(buffer, offset, length);
        charactersOfRow += Math.max(0, read);
        if (charactersOfRow > limit.bytes()) {
            throw limit.refusal();
        }
        return read;
    }
}
