package vn.zoneregistry.kit.imports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import vn.zoneregistry.kit.export.Columns;

/** A CSV file with the columns of an import and one example row, as a spreadsheet opens it. */
final class ImportTemplate {

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private ImportTemplate() {}

    static <D extends Record> String of(ImportTarget<D> target, Columns columns) {
        var header = new ArrayList<>(columns.names());
        var cells = columns.cells(target.example());
        if (!header.contains(target.key())) {
            header.add(0, target.key());
            cells.add(0, target.exampleKey());
        }
        var file = new StringBuilder().append(BYTE_ORDER_MARK);
        try (var printer = new CSVPrinter(file, CSVFormat.RFC4180)) {
            printer.printRecord(header);
            printer.printRecord(cells);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return file.toString();
    }
}
