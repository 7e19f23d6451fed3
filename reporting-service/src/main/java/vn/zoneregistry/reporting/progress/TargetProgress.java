package vn.zoneregistry.reporting.progress;

import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.zoneregistry.domain.Qualifier;
import vn.zoneregistry.kit.Bilingual;
import vn.zoneregistry.kit.export.NoColumn;
import vn.zoneregistry.reporting.explanation.Explanation;
import vn.zoneregistry.reporting.figure.Growth;
import vn.zoneregistry.reporting.subject.NamedSubject;

/**
 * How far a subject is on the way to one target.
 *
 * @param actual the sum of the years that are known for a flow, the latest known year for a stock or a ratio; {@code
 *     null} where none is known
 * @param remaining what is still to come, 0 where the target is reached
 * @param onTrack whether it is as far as an even pace would be by the end of the last year that is over; {@code null}
 *     where figures that would tell are missing
 * @param yearsLeft years of the period that are not over
 * @param paceNeeded per year of those left, to still get there: what has to be added for a flow, by how much it has to
 *     rise for a stock; {@code null} where no year is left or nothing is known
 * @param yearsKnown the years whose figures are in {@code actual}
 * @param yearsMissing years that are over and have no figure
 * @param noteCode {@code WITHHELD} where the public is not told how far it is
 * @param explanations how its figures were worked out; {@code null} unless the caller asks
 */
@Schema(name = "TargetProgress")
public record TargetProgress(
        NamedSubject subject,
        String indicator,
        String unit,
        int periodFrom,
        int periodTo,
        BigDecimal target,
        Qualifier targetQualifier,
        @Schema(nullable = true) BigDecimal actual,
        @Schema(nullable = true) Qualifier actualQualifier,
        @Schema(nullable = true) BigDecimal completionPercent,
        @Schema(nullable = true) BigDecimal remaining,
        @Schema(nullable = true) Boolean onTrack,
        int yearsLeft,
        @Schema(nullable = true) BigDecimal paceNeeded,
        List<Integer> yearsKnown,
        List<Integer> yearsMissing,
        @Schema(nullable = true) Growth.Obstacle noteCode,

        @Schema(nullable = true, implementation = String.class)
        Bilingual note,

        @NoColumn @Schema(nullable = true) List<Explanation> explanations) {

    /** What the public is told where the figure of a year is withheld. */
    TargetProgress withheld() {
        var obstacle = Growth.Obstacle.WITHHELD;
        return new TargetProgress(
                subject,
                indicator,
                unit,
                periodFrom,
                periodTo,
                target,
                targetQualifier,
                null,
                null,
                null,
                null,
                null,
                yearsLeft,
                null,
                List.of(),
                List.of(),
                obstacle,
                obstacle.explanation(),
                explanations == null ? null : List.of());
    }
}
