package vn.zoneregistry.kit.imports;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.Map;
import java.util.regex.Pattern;

/** Reads the figures of one file as one language writes them, and counts the forms that they had. */
final class FigureReader {

    private static final Pattern ENGLISH = form(',', '.');
    private static final Pattern VIETNAMESE = form('.', ',');

    private final boolean vietnamese;
    private final Map<FigureForm, Integer> forms = new EnumMap<>(FigureForm.class);

    FigureReader(ImportLocale locale) {
        this.vietnamese = locale == ImportLocale.vi;
    }

    private static Pattern form(char group, char decimal) {
        return Pattern.compile(
                "-?(?<whole>\\d+|\\d{1,3}(?:\\%1$s\\d{3})+)(?:\\%2$s(?<decimals>\\d+))?".formatted(group, decimal));
    }

    /** @return null for what is no figure in this language */
    BigDecimal read(String cell) {
        var figure = (vietnamese ? VIETNAMESE : ENGLISH).matcher(cell);
        if (!figure.matches()) {
            return null;
        }
        var whole = figure.group("whole");
        var decimals = figure.group("decimals");
        forms.merge(form(cell, whole, decimals), 1, Integer::sum);
        return new BigDecimal((cell.startsWith("-") ? "-" : "")
                + whole.replaceAll("[.,]", "")
                + (decimals == null ? "" : "." + decimals));
    }

    private FigureForm form(String cell, String whole, String decimals) {
        boolean grouped = whole.length() > 3 && !whole.chars().allMatch(Character::isDigit);
        if (!grouped && decimals == null) {
            return FigureForm.PLAIN;
        }
        if ((vietnamese ? ENGLISH : VIETNAMESE).matcher(cell).matches()) {
            return FigureForm.AMBIGUOUS;
        }
        return grouped ? FigureForm.GROUPED : FigureForm.DECIMAL;
    }

    ImportReport.FigureForms forms() {
        return new ImportReport.FigureForms(
                count(FigureForm.PLAIN),
                count(FigureForm.GROUPED),
                count(FigureForm.DECIMAL),
                count(FigureForm.AMBIGUOUS));
    }

    private int count(FigureForm form) {
        return forms.getOrDefault(form, 0);
    }
}
