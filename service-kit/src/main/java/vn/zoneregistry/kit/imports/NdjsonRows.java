package vn.zoneregistry.kit.imports;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import vn.zoneregistry.kit.http.BodyLimit;
import vn.zoneregistry.kit.json.RequestJson;

/** One JSON object a line. */
final class NdjsonRows implements RowReader {

    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private final RequestJson json;
    private final BodyLimit limit;

    NdjsonRows(RequestJson json, BodyLimit limit) {
        this.json = json;
        this.limit = limit;
    }

    @Override
    public void each(Path file, Rows rows) throws IOException {
        try (var body = new BufferedInputStream(Files.newInputStream(file))) {
            each(body, rows);
        }
    }

    private void each(InputStream file, Rows rows) throws IOException {
        skipByteOrderMark(file);
        var line = new ByteArrayOutputStream();
        for (int next = file.read(); next >= 0; next = file.read()) {
            if (next != '\n') {
                line.write(next);
                if (line.size() > limit.bytes()) {
                    throw limit.refusal();
                }
            } else {
                handOver(line, rows);
            }
        }
        handOver(line, rows);
    }

    private void handOver(ByteArrayOutputStream line, Rows rows) {
        var row = line.toByteArray();
        line.reset();
        if (!isBlank(row)) {
            rows.add(row.length, () -> json.tree(row));
        }
    }

    private static boolean isBlank(byte[] line) {
        for (byte each : line) {
            if (each != ' ' && each != '\t' && each != '\r') {
                return false;
            }
        }
        return true;
    }

    private static void skipByteOrderMark(InputStream file) throws IOException {
        file.mark(BYTE_ORDER_MARK.length);
        if (!Arrays.equals(file.readNBytes(BYTE_ORDER_MARK.length), BYTE_ORDER_MARK)) {
            file.reset();
        }
    }
}
