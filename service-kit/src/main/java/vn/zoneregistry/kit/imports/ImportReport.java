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
 */
public record ImportReport(
        int rows, int created, int updated, int unchanged, int failed, List<RowError> errors, boolean dryRun) {

    /**
     * One thing that is wrong with one row.
     *
     * @param row counted from 1; the header and empty lines are not counted
     * @param column {@code null} where the row as a whole is refused
     */
    public record RowError(int row, @Schema(nullable = true) String column, String code, Bilingual message) {}
}
