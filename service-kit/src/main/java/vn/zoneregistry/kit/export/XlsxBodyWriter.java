package vn.zoneregistry.kit.export;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.ConstrainedTo;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.RuntimeType;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import vn.zoneregistry.kit.http.Correlation;
import vn.zoneregistry.kit.list.ListMedia;

/**
 * Lists as a spreadsheet. Numbers are numbers as long as a spreadsheet keeps every digit of them, which is fifteen;
 * longer ones and all codes are text.
 */
@Provider
@ConstrainedTo(RuntimeType.SERVER)
@Produces(ListMedia.XLSX)
public class XlsxBodyWriter extends TableBodyWriter {

    private static final int DIGITS_THAT_SPREADSHEETS_KEEP = 15;
    private static final int ROWS_PER_FLUSH = 500;
    private static final int LONGEST_CELL = 32_767;

    private final Correlation correlation;
    private final String application;

    XlsxBodyWriter(
            ObjectMapper json,
            Correlation correlation,
            @ConfigProperty(name = "quarkus.application.name") String application) {
        super(json);
        this.correlation = correlation;
        this.application = application;
    }

    @Override
    Table start(OutputStream out, Iterable<String> header) throws IOException {
        var workbook = new Workbook(out, application, null);
        var sheet = workbook.newWorksheet("Data");
        sheet.freezePane(0, 1);
        int column = 0;
        for (var name : header) {
            sheet.value(0, column, name);
            sheet.style(0, column).bold().set();
            column++;
        }
        return new Sheet(workbook, sheet);
    }

    private final class Sheet implements Table {

        private final Workbook workbook;
        private final Worksheet sheet;
        private int row;

        Sheet(Workbook workbook, Worksheet sheet) {
            this.workbook = workbook;
            this.sheet = sheet;
        }

        @Override
        public void add(Iterable<?> cells) throws IOException {
            row++;
            int column = 0;
            for (var cell : cells) {
                put(column++, cell);
            }
            if (row % ROWS_PER_FLUSH == 0) {
                sheet.flush();
            }
        }

        @Override
        public void close() throws IOException {
            sheet.finish();
            workbook.finish();
        }

        private void put(int column, Object cell) {
            if (cell == null) {
                return;
            }
            if (cell instanceof BigDecimal number && number.precision() <= DIGITS_THAT_SPREADSHEETS_KEEP) {
                sheet.value(row, column, number);
            } else if (cell instanceof Integer || cell instanceof Long) {
                sheet.value(row, column, (Number) cell);
            } else if (cell instanceof Boolean truth) {
                sheet.value(row, column, truth);
            } else if (cell instanceof LocalDate date) {
                sheet.value(row, column, date);
                sheet.style(row, column).format("yyyy-mm-dd").set();
            } else {
                var text = CellText.of(cell, correlation);
                // in its place: the table of shared strings would hold every one of them until the end
                sheet.inlineString(row, column, text.length() > LONGEST_CELL ? text.substring(0, LONGEST_CELL) : text);
            }
        }
    }
}
