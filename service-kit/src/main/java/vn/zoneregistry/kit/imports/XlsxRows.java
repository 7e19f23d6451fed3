package vn.zoneregistry.kit.imports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.MathContext;
import java.nio.file.Path;
import java.time.temporal.Temporal;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.zip.ZipFile;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import vn.zoneregistry.kit.http.BodyLimit;

/** The first sheet of a workbook, whose first line names the columns, in any order. */
final class XlsxRows implements RowReader {

    /** What a spreadsheet keeps, and shows, of a number. */
    private static final MathContext DIGITS_THAT_SPREADSHEETS_KEEP = new MathContext(15);

    /** The table of texts that all sheets share is in memory as a whole. */
    private static final String SHARED_TEXTS = "xl/sharedStrings.xml";

    private static final long MOST_BYTES_OF_SHARED_TEXTS = 32L * 1024 * 1024;
    private static final long MOST_BYTES = 1024L * 1024 * 1024;

    private final RowColumns columns;
    private final BodyLimit limit;
    private final ImportTally tally;

    XlsxRows(RowColumns columns, BodyLimit limit, ImportTally tally) {
        this.columns = columns;
        this.limit = limit;
        this.tally = tally;
    }

    @Override
    public void each(Path file, Rows rows) {
        refuseWhatDoesNotFit(file);
        try (var workbook = new ReadableWorkbook(file.toFile())) {
            var sheet = workbook.getFirstSheet();
            tally.enter(sheet.getName());
            try (var lines = sheet.openStream()) {
                each(lines.iterator(), rows);
            }
        } catch (ExcelReaderException | IOException | UncheckedIOException broken) {
            throw RowReader.malformed(
                    "Tệp không phải bảng tính XLSX đọc được.", "The body is no XLSX workbook that can be read.");
        }
    }

    private void refuseWhatDoesNotFit(Path file) {
        try (var parts = new ZipFile(file.toFile())) {
            var shared = parts.getEntry(SHARED_TEXTS);
            long all = parts.stream().mapToLong(part -> part.getSize()).sum();
            if (all > MOST_BYTES || shared != null && shared.getSize() > MOST_BYTES_OF_SHARED_TEXTS) {
                throw limit.importRefusal();
            }
        } catch (IOException noWorkbook) {
            throw RowReader.malformed(
                    "Tệp không phải bảng tính XLSX đọc được.", "The body is no XLSX workbook that can be read.");
        }
    }

    private void each(Iterator<Row> lines, Rows rows) {
        List<String> header = null;
        while (lines.hasNext()) {
            var line = lines.next();
            if (header == null) {
                header = columns.header(texts(line));
            } else if (line.stream().anyMatch(XlsxRows::isFilled)) {
                var names = header;
                var cells = cells(line, names);
                rows.add(size(cells), () -> columns.tree(names, cells));
            }
        }
        if (header == null) {
            columns.header(List.of());
        }
    }

    private static List<String> texts(Row line) {
        var texts = new ArrayList<String>();
        for (int i = 0; i < line.getCellCount(); i++) {
            texts.add(line.getOptionalCell(i)
                    .filter(XlsxRows::isFilled)
                    .map(Cell::getText)
                    .orElse(""));
        }
        while (!texts.isEmpty() && texts.get(texts.size() - 1).isBlank()) {
            texts.remove(texts.size() - 1);
        }
        return texts;
    }

    private List<Object> cells(Row line, List<String> names) {
        var cells = new ArrayList<Object>();
        for (int i = 0; i < Math.max(names.size(), line.getCellCount()); i++) {
            int column = i;
            var cell = line.getOptionalCell(i).filter(XlsxRows::isFilled);
            if (column < names.size()) {
                cells.add(cell.map(each -> value(each, names.get(column))).orElse(""));
            } else if (cell.isPresent()) {
                cells.add(cell.get().getText());
            }
        }
        return cells;
    }

    private Object value(Cell cell, String column) {
        if (cell.getType() == CellType.NUMBER) {
            return columns.type(column) instanceof Class<?> type && Temporal.class.isAssignableFrom(type)
                    ? cell.asDate().toLocalDate().toString()
                    : cell.asNumber().round(DIGITS_THAT_SPREADSHEETS_KEEP);
        }
        if (cell.getType() == CellType.BOOLEAN) {
            return cell.asBoolean().toString();
        }
        return cell.getType() == CellType.FORMULA ? Objects.toString(cell.getRawValue(), "") : cell.getText();
    }

    private static boolean isFilled(Cell cell) {
        return cell != null
                && cell.getType() != CellType.EMPTY
                && !cell.getText().isBlank();
    }

    private static int size(List<Object> cells) {
        return cells.stream().mapToInt(cell -> cell.toString().length()).sum();
    }
}
