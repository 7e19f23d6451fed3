package vn.zoneregistry.kit.imports;

import com.fasterxml.jackson.databind.ObjectMapper;
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

    static <K extends Record, D extends Record> String of(ImportTarget<K, ?, D> target, ObjectMapper json) {
        var ofKey = new Columns(target.key(), json);
        var ofDraft = new Columns(target.draft(), json);
        var example = target.example();
        var header = new ArrayList<>(ofDraft.names());
        var cells = ofDraft.cells(example.draft());
        var keys = ofKey.cells(example.key());
        int place = 0;
        for (int i = 0; i < keys.size(); i++) {
            var name = ofKey.names().get(i);
            if (!ofDraft.names().contains(name)) {
                header.add(place, name);
                cells.add(place, keys.get(i));
                place++;
            }
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
