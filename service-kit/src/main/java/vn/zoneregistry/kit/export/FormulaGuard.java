package vn.zoneregistry.kit.export;

/**
 * Keeps spreadsheets from taking text in CSV for a formula: such text begins with an apostrophe, which is their own sign
 * for text. Text that begins with apostrophes before a formula gets one more, so that it can be read back as it was.
 */
public final class FormulaGuard {

    private static final String STARTS_A_FORMULA = "=+-@\t\r";

    private FormulaGuard() {}

    public static String guarded(String text) {
        return startsAFormula(text) ? "'" + text : text;
    }

    /** The text that a cell of CSV stands for. */
    public static String unguarded(String cell) {
        return cell.startsWith("'") && startsAFormula(cell) ? cell.substring(1) : cell;
    }

    private static boolean startsAFormula(String text) {
        int start = 0;
        while (start < text.length() && text.charAt(start) == '\'') {
            start++;
        }
        return start < text.length() && STARTS_A_FORMULA.indexOf(text.charAt(start)) >= 0;
    }
}
