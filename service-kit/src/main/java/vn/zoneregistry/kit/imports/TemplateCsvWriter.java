package vn.zoneregistry.kit.imports;

import jakarta.ws.rs.ConstrainedTo;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.RuntimeType;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import vn.zoneregistry.kit.http.StreamedBodyWriter;
import vn.zoneregistry.kit.list.ListMedia;

/** Templates as CSV with the byte-order mark by which spreadsheets know that it is UTF-8: header and example. */
@Provider
@ConstrainedTo(RuntimeType.SERVER)
@Produces(ListMedia.CSV)
public class TemplateCsvWriter extends StreamedBodyWriter<ImportTemplate> {

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    TemplateCsvWriter() {
        super(ImportTemplate.class);
    }

    @Override
    protected void write(ImportTemplate template, Type genericType, OutputStream out) throws IOException {
        try (var writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
                var printer = new CSVPrinter(writer, CSVFormat.RFC4180)) {
            writer.write(BYTE_ORDER_MARK);
            printer.printRecord(template.header());
            printer.printRecord(template.example());
        }
    }
}
