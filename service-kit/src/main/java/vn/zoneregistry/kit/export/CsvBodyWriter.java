package vn.zoneregistry.kit.export;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.ConstrainedTo;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.RuntimeType;
import jakarta.ws.rs.ext.Provider;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import vn.zoneregistry.kit.http.Correlation;
import vn.zoneregistry.kit.list.ListMedia;

/** Lists as CSV of RFC 4180 in UTF-8, with the byte-order mark by which spreadsheets know that it is UTF-8. */
@Provider
@ConstrainedTo(RuntimeType.SERVER)
@Produces(ListMedia.CSV)
public class CsvBodyWriter extends TableBodyWriter {

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final Correlation correlation;

    CsvBodyWriter(ObjectMapper json, Correlation correlation) {
        super(json);
        this.correlation = correlation;
    }

    @Override
    Table start(OutputStream out, Iterable<String> header) throws IOException {
        var writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        writer.write(BYTE_ORDER_MARK);
        var printer = new CSVPrinter(writer, CSVFormat.RFC4180);
        printer.printRecord(header);
        return new Table() {
            @Override
            public void add(Iterable<?> cells) throws IOException {
                for (var cell : cells) {
                    var text = CellText.of(cell, correlation);
                    printer.print(cell instanceof CharSequence ? FormulaGuard.guarded(text) : text);
                }
                printer.println();
            }

            @Override
            public void close() throws IOException {
                printer.flush();
            }
        };
    }
}
