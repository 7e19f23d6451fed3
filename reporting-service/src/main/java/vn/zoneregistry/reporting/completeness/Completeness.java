package vn.zoneregistry.reporting.completeness;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.zoneregistry.kit.list.Listed;
import vn.zoneregistry.kit.list.RowSource;
import vn.zoneregistry.reporting.explanation.Explanation;
import vn.zoneregistry.reporting.subject.NamedSubject;
import vn.zoneregistry.reporting.subject.SubjectType;

/**
 * Who has reported for a year: the zones of a province or of the country, or the projects of a zone.
 *
 * @param expected who has to report
 * @param approved whose report is approved
 * @param late who has to, has no approved report and is past the due day
 * @param percent approved of expected
 * @param explanations how expected and percent were worked out; {@code null} unless the caller asks
 * @param items a page of them, who is late first, then by due day; of the projects of a zone the public is told how many
 *     they are, not which
 */
@Schema(name = "Completeness")
public record Completeness(
        int year,
        NamedSubject subject,
        LocalDate asOf,
        int expected,
        int approved,
        @Schema(nullable = true) Integer submitted,
        @Schema(nullable = true) Integer draft,
        @Schema(nullable = true) Integer missing,
        int late,
        @Schema(nullable = true) BigDecimal percent,
        @Schema(nullable = true) List<Explanation> explanations,
        List<Reporter> items,

        @Schema(nullable = true, description = "opaque; null on the last page")
        String nextCursor,

        @Schema(nullable = true, description = "rows in all; only with total=true")
        Long total,

        @JsonIgnore @Schema(hidden = true) RowSource<Reporter> allRows)
        implements Listed<Completeness.Reporter> {

    /** How far a report is. */
    public enum Status {
        APPROVED,
        SUBMITTED,
        DRAFT,
        /** Nothing has been entered. */
        MISSING,
        /** Not approved; how far it is, is for callers with a token. */
        OUTSTANDING
    }

    /**
     * One who has to report, or has.
     *
     * @param expected whether a report is waited for; one that nobody waited for can be there all the same
     * @param dueOn last day on which it is in time
     * @param lateSince first day on which it was late, {@code null} where it is not
     * @param daysLate days since the due day, 0 where it is not late
     */
    @Schema(name = "Reporter")
    public record Reporter(
            @Schema(
                    implementation = String.class,
                    enumeration = {"projects", "zones"})
            SubjectType type,

            String id,
            @Schema(nullable = true) String code,
            String name,
            boolean expected,
            Status status,
            LocalDate dueOn,
            @Schema(nullable = true) LocalDate lateSince,
            int daysLate) {}
}
