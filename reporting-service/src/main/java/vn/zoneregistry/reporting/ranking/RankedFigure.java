package vn.zoneregistry.reporting.ranking;

import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.zoneregistry.domain.Qualifier;
import vn.zoneregistry.kit.Bilingual;
import vn.zoneregistry.kit.export.NoColumn;
import vn.zoneregistry.reporting.explanation.Explanation;
import vn.zoneregistry.reporting.figure.Basis;
import vn.zoneregistry.reporting.figure.Growth;
import vn.zoneregistry.reporting.subject.SubjectType;

/**
 * One place of a ranking.
 *
 * @param rank 1 for the largest value; equal values share a rank, and the next one is left out
 * @param sharePercent of the sum of all that are ranked; {@code null} for what does not add up, and
 *     where the caller is not told all of them
 * @param explanations how its figures were worked out; {@code null} unless the caller asks
 */
@Schema(name = "RankedFigure")
public record RankedFigure(
        int rank,
        Ranked subject,
        int year,
        String indicator,
        String unit,
        BigDecimal value,
        Qualifier qualifier,
        Basis basis,
        @Schema(nullable = true) BigDecimal previous,
        @Schema(nullable = true) BigDecimal yoyPercent,
        @Schema(nullable = true) BigDecimal sharePercent,
        @Schema(nullable = true) Growth.Obstacle noteCode,

        @Schema(nullable = true, implementation = String.class)
        Bilingual note,

        @NoColumn @Schema(nullable = true) List<Explanation> explanations) {

    /** Who is ranked. */
    @Schema(name = "RankedSubject")
    public record Ranked(
            @Schema(
                    implementation = String.class,
                    enumeration = {"projects", "zones", "provinces"})
            SubjectType type,

            String id,
            @Schema(nullable = true) String code,
            String name) {}
}
