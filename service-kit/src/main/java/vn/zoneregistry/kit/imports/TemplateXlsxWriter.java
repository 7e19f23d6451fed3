package vn.zoneregistry.kit.imports;

import jakarta.ws.rs.ConstrainedTo;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.RuntimeType;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.reflect.Type;
import java.time.LocalDate;
import java.util.List;
import org.dhatim.fastexcel.DataValidationErrorStyle;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import vn.zoneregistry.kit.http.StreamedBodyWriter;
import vn.zoneregistry.kit.list.ListMedia;

/**
 * Templates as a workbook: a sheet to fill in, and one with the codes that its columns can hold, which the cells of
 * those columns offer. Another code is warned of and let through: a former province has one, too.
 */
@Provider
@ConstrainedTo(RuntimeType.SERVER)
@Produces(ListMedia.XLSX)
public class TemplateXlsxWriter extends StreamedBodyWriter<ImportTemplate> {

    private static final int LAST_ROW = 100_000;

    private final String application;

    TemplateXlsxWriter(@ConfigProperty(name = "quarkus.application.name") String application) {
        super(ImportTemplate.class);
        this.application = application;
    }

    @Override
    protected void write(ImportTemplate template, Type genericType, OutputStream out) throws IOException {
        var workbook = new Workbook(out, application, null);
        var rows = sheet(workbook, "Data", template.header());
        for (int column = 0; column < template.example().size(); column++) {
            put(rows, column, template.example().get(column));
        }
        var codes = sheet(workbook, "Codes", List.of("column", "code", "name"));
        int next = 1;
        for (var list : template.codes()) {
            next = put(codes, next, list, rows, template.header().indexOf(list.column()));
        }
        workbook.finish();
        out.close();
    }

    private static Worksheet sheet(Workbook workbook, String name, List<String> header) {
        var sheet = workbook.newWorksheet(name);
        sheet.freezePane(0, 1);
        for (int column = 0; column < header.size(); column++) {
            sheet.value(0, column, header.get(column));
            sheet.style(0, column).bold().set();
        }
        return sheet;
    }

    private static void put(Worksheet sheet, int column, Object cell) {
        if (cell instanceof Number number) {
            sheet.value(1, column, number);
        } else if (cell instanceof LocalDate date) {
            sheet.value(1, column, date);
            sheet.style(1, column).format("yyyy-mm-dd").set();
        } else if (cell != null) {
            sheet.value(1, column, cell.toString());
        }
    }

    /** @return the row after the list */
    private static int put(Worksheet sheet, int first, CodeList list, Worksheet rows, int column) {
        int row = first;
        for (var code : list.codes()) {
            sheet.value(row, 0, list.column());
            sheet.value(row, 1, code.code());
            sheet.value(row, 2, code.name());
            row++;
        }
        if (row > first) {
            rows.range(1, column, LAST_ROW, column)
                    .validateWithList(sheet.range(first, 1, row - 1, 1))
                    .errorStyle(DataValidationErrorStyle.WARNING)
                    .showErrorMessage(true);
        }
        return row;
    }
}
