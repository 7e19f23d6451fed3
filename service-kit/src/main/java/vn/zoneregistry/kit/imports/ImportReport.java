package vn.zoneregistry.kit.imports;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.zoneregistry.kit.Bilingual;

/**
 * What an import did, or in a dry run would do.
 *
 * @param created 0, as {@code updated}, where an atomic import has a row that failed
 * @param failed rows, also those whose errors are beyond the longest list
 * @param errors at most 1,000, in the order of the rows
 * @param errorsInAll also those beyond the longest list
 * @param figures how the figures in cells of text were written
 */
public record ImportReport(
        int rows,
        int created,
        int updated,
        int unchanged,
        int failed,
        List<RowError> errors,
        int errorsInAll,
        FigureForms figures,
        boolean dryRun) {

    /**
     * One thing that is wrong with one row.
     *
     * @param sheet of a workbook; {@code null} for other files
     * @param row counted from 1; the header and empty lines are not counted
     * @param column {@code null} where the row as a whole is refused
     */
    public record RowError(
            @Schema(nullable = true) String sheet,
            int row,
            @Schema(nullable = true) String column,
            String code,
            Bilingual message) {}

    /**
     * How many figures had which form. Under the wrong {@code locale} an ambiguous one is read as another number, and
     * nobody but the sender can see it.
     *
     * @param plain digits only
     * @param grouped with marks between thousands
     * @param decimal with decimals and no such mark
     * @param ambiguous as {@code 1.054}: a figure in the other language too, and another one
     */
    public record FigureForms(int plain, int grouped, int decimal, int ambiguous) {}
}
