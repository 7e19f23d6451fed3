package vn.zoneregistry.reporting.annualreport;

import java.math.BigDecimal;
import java.util.List;
import vn.zoneregistry.domain.Qualifier;

/**
 * One section of an annual report as a table, for the forms that people read.
 *
 * @param name short enough for the sheet of a workbook
 */
record ReportTable(String name, String title, List<String> headings, List<List<Cell>> rows) {

    /** Whether the column holds nothing but numbers. */
    public boolean numeric(int column) {
        return rows.stream().allMatch(row -> row.get(column).numeric());
    }

    /**
     * One cell: a text, or a number with the word that qualifies it.
     *
     * @param text {@code null} for a number and for nothing
     * @param number {@code null} for a text and for nothing
     * @param qualifier {@code null} for a text that stands in no number's place
     * @param decimals digits after the point that are shown
     * @param percent whether the number is a percentage
     */
    record Cell(String text, BigDecimal number, Qualifier qualifier, int decimals, boolean percent) {

        static Cell of(String text) {
            return new Cell(text, null, null, 0, false);
        }

        static Cell of(BigDecimal number, Qualifier qualifier, int decimals) {
            return new Cell(null, number, qualifier, decimals, false);
        }

        static Cell of(Integer count) {
            return of(count == null ? null : BigDecimal.valueOf(count), Qualifier.EXACT, 0);
        }

        /** Words where a number would stand. */
        static Cell inPlaceOfANumber(String words) {
            return new Cell(words, null, Qualifier.EXACT, 0, false);
        }

        static Cell percent(BigDecimal number) {
            return new Cell(null, number, Qualifier.EXACT, 2, true);
        }

        public boolean numeric() {
            return text == null || qualifier != null;
        }

        /** The cell as the language writes it, the qualifying word included; a dash for nothing. */
        public String written(Numerals numerals) {
            if (text != null) {
                return text;
            }
            return number == null
                    ? "–"
                    : numerals.word(qualifier) + numerals.number(number, decimals) + (percent ? "%" : "");
        }
    }
}
