package vn.zoneregistry.kit.imports;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import vn.zoneregistry.kit.Bilingual;
import vn.zoneregistry.kit.export.FormulaGuard;
import vn.zoneregistry.kit.http.BodyLimit;
import vn.zoneregistry.kit.json.NearestName;
import vn.zoneregistry.kit.problem.Fault;
import vn.zoneregistry.kit.problem.Faults;
import vn.zoneregistry.kit.problem.ProblemCode;
import vn.zoneregistry.kit.problem.ProblemException;

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
    public void each(InputStream file, Rows rows) throws IOException {
        var utf8 = new InputStreamReader(file, StandardCharsets.UTF_8.newDecoder());
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
                        header = header(cells);
                    } else if (!isEmpty(cells)) {
                        var names = header;
                        rows.add(size(cells), () -> columns.tree(names, cells));
                    }
                }
                if (header == null) {
                    header(List.of());
                }
            }
        } catch (CharacterCodingException broken) {
            throw malformed("Nội dung không phải UTF-8.", "The body is not UTF-8.");
        } catch (UncheckedIOException broken) {
            throw broken.getCause() instanceof CharacterCodingException
                    ? malformed("Nội dung không phải UTF-8.", "The body is not UTF-8.")
                    : malformed(
                            "CSV không đúng cú pháp: kiểm tra dấu ngoặc kép.",
                            "The CSV is broken: look at the quotation marks.");
        }
    }

    private List<String> header(List<String> cells) {
        var names = cells.stream().map(String::strip).toList();
        var faults = new Faults();
        var seen = new HashSet<String>();
        for (var name : names) {
            faults.require(
                    seen.add(name),
                    "/" + name,
                    "repeated",
                    "cột này có nhiều lần",
                    "there is more than one such column");
            if (!columns.knows(name)) {
                faults.add(unknown(name));
            }
        }
        faults.require(
                columns.naming().stream().anyMatch(seen::contains),
                "/" + columns.naming().get(0),
                "required",
                "tệp phải có một trong các cột: " + String.join(", ", columns.naming()),
                "the file must have one of the columns: " + String.join(", ", columns.naming()));
        faults.refuse();
        return names;
    }

    private Fault unknown(String name) {
        return Fault.at(
                "/" + name,
                "unknown-column",
                new Bilingual("không có cột này; có phải %s không?", "there is no such column; did you mean %s?")
                        .with(NearestName.of(name, columns.names()).orElseThrow()));
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

    private static ProblemException malformed(String vi, String en) {
        return ProblemException.of(ProblemCode.MALFORMED_REQUEST, vi, en)
                .fault(Fault.at("", "malformed", new Bilingual(vi, en)));
    }
}
