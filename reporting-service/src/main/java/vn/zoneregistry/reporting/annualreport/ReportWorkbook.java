package vn.zoneregistry.reporting.annualreport;

import jakarta.ws.rs.ConstrainedTo;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.RuntimeType;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xddf.usermodel.XDDFColor;
import org.apache.poi.xddf.usermodel.XDDFSolidFillProperties;
import org.apache.poi.xddf.usermodel.chart.AxisCrossBetween;
import org.apache.poi.xddf.usermodel.chart.AxisCrosses;
import org.apache.poi.xddf.usermodel.chart.AxisOrientation;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.BarDirection;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.LegendPosition;
import org.apache.poi.xddf.usermodel.chart.XDDFBarChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import vn.zoneregistry.domain.Qualifier;
import vn.zoneregistry.kit.Bilingual;
import vn.zoneregistry.kit.http.Correlation;
import vn.zoneregistry.kit.list.ListMedia;
import vn.zoneregistry.reporting.annualreport.AnnualReport.Line;
import vn.zoneregistry.reporting.annualreport.ReportTable.Cell;

/**
 * The annual report as a workbook: the narrative, one sheet for each section, and a chart of the spreadsheet's own.
 * Numbers are numbers as long as a spreadsheet keeps every digit of them, which is fifteen; longer ones are text. The
 * word that qualifies a number stands in the column after it.
 */
@Provider
@ConstrainedTo(RuntimeType.SERVER)
@Produces(ListMedia.XLSX)
public class ReportWorkbook extends ReportForm {

    private static final int DIGITS_THAT_SPREADSHEETS_KEEP = 15;
    private static final int WIDTH_OF_A_CHARACTER = 256;
    private static final int NARROWEST = 14;
    private static final int WIDEST = 44;
    private static final int WIDTH_OF_THE_NARRATIVE = 100;
    private static final int ROWS_OF_A_CHART = 24;
    private static final XDDFColor BARS = XDDFColor.from(new byte[] {0x1f, 0x6f, (byte) 0x8b});
    private static final XDDFColor PLANS = XDDFColor.from(new byte[] {(byte) 0xc2, 0x41, 0x0c});

    ReportWorkbook(Correlation correlation) {
        super(correlation);
    }

    @Override
    void write(AnnualReport report, Locale language, OutputStream out) throws IOException {
        try (var workbook = new XSSFWorkbook()) {
            var styles = new Styles(workbook);
            narrative(workbook, styles, report, language);
            for (var table : new ReportTables(report, language).all()) {
                new Sheet(workbook, styles, table, language).fill();
            }
            chart(workbook, styles, report, language);
            workbook.write(out);
        }
    }

    /** On A4 across, no wider than the paper, the header again on every page. */
    private static void printable(XSSFSheet sheet) {
        sheet.setFitToPage(true);
        sheet.getPrintSetup().setPaperSize(PrintSetup.A4_PAPERSIZE);
        sheet.getPrintSetup().setLandscape(true);
        sheet.getPrintSetup().setFitHeight((short) 0);
        sheet.createFreezePane(0, 1);
        sheet.setRepeatingRows(CellRangeAddress.valueOf("1:1"));
    }

    private static void narrative(XSSFWorkbook workbook, Styles styles, AnnualReport report, Locale language) {
        var sheet = workbook.createSheet(new Bilingual("Tóm tắt", "Summary").in(language));
        sheet.setColumnWidth(0, WIDTH_OF_THE_NARRATIVE * WIDTH_OF_A_CHARACTER);
        var title = sheet.createRow(0).createCell(0);
        title.setCellValue("%s, %d".formatted(report.subject().name(), report.year()));
        title.setCellStyle(styles.header());
        printable(sheet);
        var text = sheet.createRow(1).createCell(0);
        text.setCellValue(report.narrative());
        text.setCellStyle(styles.wrapped());
        heighten(text.getRow(), lines(report.narrative(), WIDTH_OF_THE_NARRATIVE));
    }

    /** On how many lines a text stands in a column of that many characters, most of which are narrower than a digit. */
    private static int lines(String text, int width) {
        return (text.length() + width - 1) / width;
    }

    /** Not every spreadsheet does it by itself. */
    private static void heighten(XSSFRow row, int lines) {
        if (lines > 1) {
            row.setHeightInPoints(lines * row.getSheet().getDefaultRowHeightInPoints());
        }
    }

    /** Bars of the first indicator that zones have a figure of, beside their plans; nothing where there is none. */
    private static void chart(XSSFWorkbook workbook, Styles styles, AnnualReport report, Locale language) {
        var indicator = report.zones().stream()
                .flatMap(zone -> zone.indicators().stream())
                .filter(line -> line.value() != null && line.value().signum() != 0)
                .findFirst();
        if (indicator.isPresent()) {
            zoneChart(workbook, styles, report, indicator.get(), language);
        } else {
            ownChart(workbook, styles, report, language);
        }
    }

    private static void zoneChart(
            XSSFWorkbook workbook, Styles styles, AnnualReport report, Line indicator, Locale language) {
        var rows = report.zones().stream()
                .flatMap(zone -> zone.indicators().stream()
                        .filter(line -> line.indicator().equals(indicator.indicator()) && line.value() != null)
                        .map(line -> new Bar(Charts.shortened(zone.zone().name()), line.value(), line.plan())))
                .toList();
        draw(
                workbook,
                styles,
                title(
                        new Bilingual(indicator.name(), indicator.nameEn()),
                        new Bilingual(indicator.unitName(), indicator.unitNameEn()),
                        language),
                rows,
                BarDirection.BAR,
                language);
    }

    private static void ownChart(XSSFWorkbook workbook, Styles styles, AnnualReport report, Locale language) {
        report.trend().stream().findFirst().ifPresent(trend -> {
            var rows = trend.points().stream()
                    .map(point -> new Bar(String.valueOf(point.year()), point.value(), null))
                    .toList();
            draw(
                    workbook,
                    styles,
                    title(
                            new Bilingual(trend.name(), trend.nameEn()),
                            new Bilingual(trend.unitName(), trend.unitNameEn()),
                            language),
                    rows,
                    BarDirection.COL,
                    language);
        });
    }

    private record Bar(String label, BigDecimal value, BigDecimal plan) {}

    private static String title(Bilingual indicator, Bilingual unit, Locale language) {
        return Charts.title(indicator.in(language), unit.in(language));
    }

    /** @param direction bars lie where their names are long, the first one on top */
    private static void draw(
            XSSFWorkbook workbook,
            Styles styles,
            String title,
            List<Bar> bars,
            BarDirection direction,
            Locale language) {
        var sheet = workbook.createSheet(new Bilingual("Biểu đồ", "Chart").in(language));
        sheet.setColumnWidth(0, 40 * WIDTH_OF_A_CHARACTER);
        printable(sheet);
        var value = new Bilingual("Thực hiện", "Value").in(language);
        var plan = new Bilingual("Kế hoạch", "Plan").in(language);
        var header = sheet.createRow(0);
        var headings = List.of(title, value, plan);
        for (int column = 0; column < headings.size(); column++) {
            header.createCell(column).setCellValue(headings.get(column));
            header.getCell(column).setCellStyle(styles.header());
        }
        for (int i = 0; i < bars.size(); i++) {
            var row = sheet.createRow(i + 1);
            row.createCell(0).setCellValue(bars.get(i).label());
            number(row.createCell(1), bars.get(i).value(), false, styles);
            if (bars.get(i).plan() != null) {
                number(row.createCell(2), bars.get(i).plan(), false, styles);
            }
        }
        var drawing = sheet.createDrawingPatriarch();
        var chart = drawing.createChart(
                drawing.createAnchor(0, 0, 0, 0, 4, 1, 16, Math.max(ROWS_OF_A_CHART, bars.size() + 8)));
        chart.setTitleText(title);
        chart.setTitleOverlay(false);
        chart.getOrAddLegend().setPosition(LegendPosition.BOTTOM);
        var names = chart.createCategoryAxis(AxisPosition.BOTTOM);
        var scale = chart.createValueAxis(AxisPosition.LEFT);
        var data = (XDDFBarChartData) chart.createData(ChartTypes.BAR, names, scale);
        data.setBarDirection(direction);
        scale.setCrossBetween(AxisCrossBetween.BETWEEN);
        scale.setMinimum(0);
        if (direction == BarDirection.BAR) {
            names.setOrientation(AxisOrientation.MAX_MIN);
            scale.setCrosses(AxisCrosses.MAX);
        }
        var labels = XDDFDataSourcesFactory.fromStringCellRange(sheet, range(bars, 0));
        for (int column = 1; column <= (planned(bars) ? 2 : 1); column++) {
            var series =
                    data.addSeries(labels, XDDFDataSourcesFactory.fromNumericCellRange(sheet, range(bars, column)));
            series.setTitle(headings.get(column), null);
            // without a colour of their own some spreadsheets draw none
            series.setFillProperties(new XDDFSolidFillProperties(column == 1 ? BARS : PLANS));
        }
        chart.plot(data);
    }

    private static boolean planned(List<Bar> bars) {
        return bars.stream().anyMatch(bar -> bar.plan() != null);
    }

    private static CellRangeAddress range(List<Bar> bars, int column) {
        return new CellRangeAddress(1, bars.size(), column, column);
    }

    private static void number(XSSFCell cell, BigDecimal number, boolean percent, Styles styles) {
        if (number.precision() > DIGITS_THAT_SPREADSHEETS_KEEP) {
            cell.setCellValue(number.toPlainString());
        } else {
            cell.setCellValue(number.doubleValue());
            cell.setCellStyle(styles.number(Math.max(0, number.scale()), percent));
        }
    }

    /** One section on its sheet. */
    private static final class Sheet {

        private final ReportTable table;
        private final XSSFSheet sheet;
        private final Styles styles;
        private final Numerals numerals;
        private final String qualifier;
        private final Map<Integer, Integer> widths = new HashMap<>();

        Sheet(XSSFWorkbook workbook, Styles styles, ReportTable table, Locale language) {
            this.table = table;
            this.styles = styles;
            this.numerals = new Numerals(language);
            this.qualifier = new Bilingual("Mức chính xác", "Exactness").in(language);
            this.sheet = workbook.createSheet(table.name());
        }

        void fill() {
            printable(sheet);
            var columns = new ArrayList<Integer>();
            var header = sheet.createRow(0);
            int next = 0;
            for (int i = 0; i < table.headings().size(); i++) {
                columns.add(next);
                var cell = header.createCell(next);
                cell.setCellValue(table.headings().get(i));
                cell.setCellStyle(styles.header());
                sheet.setColumnWidth(next, width(i) * WIDTH_OF_A_CHARACTER);
                next++;
                if (qualified(i)) {
                    var beside = header.createCell(next++);
                    beside.setCellValue(qualifier);
                    beside.setCellStyle(styles.header());
                    sheet.setColumnWidth(next - 1, NARROWEST * WIDTH_OF_A_CHARACTER);
                }
            }
            for (int i = 0; i < table.rows().size(); i++) {
                var row = sheet.createRow(i + 1);
                int lines = 1;
                for (int j = 0; j < columns.size(); j++) {
                    var cell = table.rows().get(i).get(j);
                    lines = Math.max(lines, lines(cell.written(numerals), width(j)));
                    put(row.createCell(columns.get(j)), cell);
                    if (cell.number() != null && cell.qualifier() != Qualifier.EXACT) {
                        row.createCell(columns.get(j) + 1)
                                .setCellValue(numerals.word(cell.qualifier()).strip());
                    }
                }
                heighten(row, lines);
            }
        }

        /** Wide enough for what is in the column, within reason. */
        private int width(int column) {
            return widths.computeIfAbsent(column, same -> table.rows().stream()
                    .mapToInt(row -> row.get(column).written(numerals).length() + 2)
                    .map(length -> Math.min(length, WIDEST))
                    .reduce(NARROWEST, Math::max));
        }

        private boolean qualified(int column) {
            return table.rows().stream()
                    .map(row -> row.get(column))
                    .anyMatch(cell -> cell.number() != null && cell.qualifier() != Qualifier.EXACT);
        }

        private void put(XSSFCell cell, Cell content) {
            if (content.text() != null) {
                cell.setCellValue(content.text());
                cell.setCellStyle(styles.wrapped());
            } else if (content.number() != null) {
                number(cell, content.number(), content.percent(), styles);
            }
        }
    }

    /** The styles of a workbook, each made once. */
    private static final class Styles {

        private final XSSFWorkbook workbook;
        private final Map<String, CellStyle> numbers = new HashMap<>();
        private final CellStyle header;
        private final CellStyle wrapped;

        Styles(XSSFWorkbook workbook) {
            this.workbook = workbook;
            var bold = workbook.createFont();
            bold.setBold(true);
            header = workbook.createCellStyle();
            header.setFont(bold);
            header.setWrapText(true);
            header.setAlignment(HorizontalAlignment.LEFT);
            wrapped = workbook.createCellStyle();
            wrapped.setWrapText(true);
            wrapped.setVerticalAlignment(VerticalAlignment.TOP);
        }

        CellStyle header() {
            return header;
        }

        CellStyle wrapped() {
            return wrapped;
        }

        /** Percentages stay the numbers that they are in all forms, 106 and not 1.06. */
        CellStyle number(int decimals, boolean percent) {
            var format = (decimals == 0 ? "#,##0" : "#,##0." + "0".repeat(decimals)) + (percent ? "\"%\"" : "");
            return numbers.computeIfAbsent(format, same -> {
                var style = workbook.createCellStyle();
                style.setDataFormat(workbook.createDataFormat().getFormat(same));
                style.setVerticalAlignment(VerticalAlignment.TOP);
                return style;
            });
        }
    }
}
