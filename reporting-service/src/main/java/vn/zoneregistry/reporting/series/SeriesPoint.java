package vn.zoneregistry.reporting.series;

import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.zoneregistry.domain.Qualifier;
import vn.zoneregistry.kit.Bilingual;
import vn.zoneregistry.kit.export.NoColumn;
import vn.zoneregistry.reporting.explanation.Explanation;
import vn.zoneregistry.reporting.figure.Basis;
import vn.zoneregistry.reporting.figure.Growth;
import vn.zoneregistry.reporting.subject.NamedSubject;

/**
 * One year of a series.
 *
 * @param subject what the value is about; {@code null} where no province had the code at the end of the year
 * @param value in {@code unit}; {@code null} where nothing is known, which is never zero
 * @param yoyPercent the growth over the year before; {@code null} where the two do not compare, and then {@code note}
 *     says why
 * @param explanations how value and growth were worked out; {@code null} unless the caller asks
 */
@Schema(name = "SeriesPoint")
public record SeriesPoint(
        int year,
        @Schema(nullable = true) NamedSubject subject,
        String indicator,
        String unit,
        String boundary,
        @Schema(nullable = true) BigDecimal value,
        @Schema(nullable = true) Qualifier qualifier,
        @Schema(nullable = true) Basis basis,
        @Schema(nullable = true) BigDecimal yoyPercent,
        @Schema(nullable = true) Growth.Obstacle noteCode,

        @Schema(nullable = true, implementation = String.class)
        Bilingual note,

        @NoColumn @Schema(nullable = true) List<Explanation> explanations) {}
