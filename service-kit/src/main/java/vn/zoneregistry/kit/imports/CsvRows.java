package vn.zoneregistry.kit.imports;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import vn.zoneregistry.kit.export.FormulaGuard;
import vn.zoneregistry.kit.http.BodyLimit;

/**
 * CSV of RFC 4180 in UTF-8, with or without a byte-order mark. The first line names the columns, in any order; it also
 * shows whether cells are parted by commas or by semicolons.
 */
final class CsvRows implements RowReader {

    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final int LONGEST_HEADER = 64 * 1024;

    private final RowColumns columns;
    private final BodyLimit limit;

    CsvRows(RowColumns columns, BodyLimit limit) {
        this.columns = columns;
        this.limit = limit;
    }

    @Override
    public void each(Path file, Rows rows) throws IOException {
        try (var body = Files.newInputStream(file)) {
            each(body, rows);
        }
    }

    private void each(InputStream body, Rows rows) throws IOException {
        var utf8 = new InputStreamReader(body, StandardCharsets.UTF_8.newDecoder());
        var text = new RowBound(new BufferedReader(utf8, LONGEST_HEADER), limit);
        try {
            skipByteOrderMark(text);
            var format =
                    CSVFormat.RFC4180.builder().setDelimiter(delimiter(text)).get();
            try (var records = CSVParser.parse(text, format)) {
                List<String> header = null;
                for (var each : records) {
                    text.beginRow();
                    var cells = each.stream().map(FormulaGuard::unguarded).toList();
                    if (header == null) {
                        header = columns.header(cells);
                    } else if (!isEmpty(cells)) {
                        var names = header;
                        rows.add(size(cells), () -> columns.tree(names, cells));
                    }
                }
                if (header == null) {
                    columns.header(List.of());
                }
            }
        } catch (CharacterCodingException broken) {
            throw RowReader.malformed("Nội dung không phải UTF-8.", "The body is not UTF-8.");
        } catch (UncheckedIOException broken) {
            throw broken.getCause() instanceof CharacterCodingException
                    ? RowReader.malformed("Nội dung không phải UTF-8.", "The body is not UTF-8.")
                    : RowReader.malformed(
                            "CSV không đúng cú pháp: kiểm tra dấu ngoặc kép.",
                            "The CSV is broken: look at the quotation marks.");
        }
    }

    private static int size(List<String> cells) {
        return cells.stream().mapToInt(String::length).sum();
    }

    private static boolean isEmpty(List<String> cells) {
        return cells.stream().allMatch(String::isBlank);
    }

    private static void skipByteOrderMark(Reader text) throws IOException {
        text.mark(1);
        if (text.read() != BYTE_ORDER_MARK) {
            text.reset();
        }
    }

    private static char delimiter(Reader text) throws IOException {
        text.mark(LONGEST_HEADER);
        int commas = 0;
        int semicolons = 0;
        for (int read = 1; read < LONGEST_HEADER; read++) {
            int next = text.read();
            if (next < 0 || next == '\n') {
                break;
            }
            commas += next == ',' ? 1 : 0;
            semicolons += next == ';' ? 1 : 0;
        }
        text.reset();
        return semicolons > commas ? ';' : ',';
    }
}
