package vn.zoneregistry.reporting.annualreport;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.zoneregistry.domain.Qualifier;
import vn.zoneregistry.reporting.explanation.Explanation;
import vn.zoneregistry.reporting.figure.Basis;
import vn.zoneregistry.reporting.figure.Growth;
import vn.zoneregistry.reporting.subject.NamedSubject;
import vn.zoneregistry.reporting.subject.Reference;

/**
 * What came of a year in a province or a zone, against the plan, the year before and the whole.
 *
 * @param asOf the moment whose knowledge it is made of, {@code null} for now
 * @param trend the indicators year by year, up to the report's year
 * @param zones each zone of a province
 * @param provinces each province, of the country only
 * @param zoneTypes the zones by their type
 * @param sectors the projects by the division of their principal line of business
 * @param indicators every indicator with a value, a plan or a value of the year before, in catalogue order
 * @param narrative the summary paragraph, in the language of the answer
 */
public record AnnualReport(
        int year,
        NamedSubject subject,
        @Schema(nullable = true) Instant asOf,
        List<Line> indicators,
        List<Trend> trend,
        List<ZoneLines> zones,
        List<Breakdown> provinces,
        List<Breakdown> zoneTypes,
        List<Breakdown> sectors,
        List<ProductLine> products,
        ProjectMovements projects,
        Land land,
        Petitions petitions,
        Completeness completeness,
        String narrative) {

    /**
     * One indicator of one subject.
     *
     * @param value in {@code unit}; {@code null} where nothing is known, which is never zero
     * @param plan the subject's own target for this one year
     * @param planToPreviousPercent the plan as a share of the year before at the same prices
     * @param yoyPercent the growth over the year before; {@code null} where the two do not compare, and then
     *     {@code note} says why
     * @param sharePercent of the zones of the same province
     * @param discrepancy what each source says, where they differ
     * @param explanations of the figures that are worked out; {@code null} unless the caller asks, here and elsewhere
     */
    public record Line(
            String indicator,
            String name,
            String nameEn,
            String unit,
            String unitName,
            String unitNameEn,
            @Schema(nullable = true) String priceBase,
            @Schema(nullable = true) BigDecimal value,
            @Schema(nullable = true) Qualifier qualifier,
            @Schema(nullable = true) BigDecimal plan,
            @Schema(nullable = true) Qualifier planQualifier,
            @Schema(nullable = true) BigDecimal planCompletionPercent,
            @Schema(nullable = true) BigDecimal planToPreviousPercent,
            @Schema(nullable = true) BigDecimal previous,
            @Schema(nullable = true) Qualifier previousQualifier,
            @Schema(nullable = true) BigDecimal yoyPercent,
            @Schema(nullable = true) BigDecimal sharePercent,
            @Schema(nullable = true) Basis basis,
            @Schema(nullable = true) Discrepancy discrepancy,
            CoverageLine coverage,
            @Schema(nullable = true) Growth.Obstacle noteCode,
            @Schema(nullable = true) String note,
            @Schema(nullable = true) List<Explanation> explanations) {}

    /** An indicator over the years; a year without a figure is left out. */
    public record Trend(
            String indicator,
            String name,
            String nameEn,
            String unit,
            String unitName,
            String unitNameEn,
            List<Point> points) {}

    /** The figure of one year. */
    public record Point(int year, BigDecimal value, Qualifier qualifier) {}

    /**
     * The indicators of some parts of the subject together.
     *
     * @param members how many parts those are
     * @param others projects that have the line of business beside their principal one and count there, {@code null} for
     *     other groups
     */
    public record Breakdown(
            @Schema(nullable = true) String id,
            String code,
            String name,
            String nameEn,
            int members,
            @Schema(nullable = true) Integer others,
            List<Line> indicators) {}

    /** The same figure from each source that knows it, and how far the first two that differ are apart. */
    public record Discrepancy(
            @Schema(nullable = true) BigDecimal reported,
            @Schema(nullable = true) BigDecimal aggregated,
            @Schema(nullable = true) BigDecimal registry,
            @Schema(nullable = true) BigDecimal difference,
            @Schema(nullable = true) BigDecimal differencePercent) {}

    /** Of how many parts the indicator is known, and of which it is not, the first hundred of them. */
    public record CoverageLine(int reported, int expected, List<Reference> missing) {}

    /** The indicators and the land of one zone of the province. */
    public record ZoneLines(Zone zone, LandBalance land, List<Line> indicators) {}

    /** A zone as reports name it. */
    public record Zone(String id, String code, String name, String type) {}

    /** Output of one product; products of another name or unit are other products. */
    public record ProductLine(
            String name,
            String unit,
            String unitName,
            String unitNameEn,
            BigDecimal quantity,
            Qualifier qualifier,
            @Schema(nullable = true) BigDecimal previous,
            @Schema(nullable = true) BigDecimal yoyPercent,
            Basis basis,
            @Schema(nullable = true) List<Explanation> explanations) {}

    /**
     * Projects of the subject by what happened to them in the year, by their dates; {@code null} where no dates tell.
     *
     * @param registeredCapitalVnd of the active ones, dong
     * @param undated registered projects whose date of registration nobody has entered: they are in no other figure
     */
    public record ProjectMovements(
            @Schema(nullable = true) Integer active,
            @JsonProperty("new") @Schema(nullable = true) Integer created,
            @Schema(nullable = true) Integer ended,
            @Schema(nullable = true) Integer adjusted,
            @Schema(nullable = true) Integer supervised,

            @Schema(nullable = true, type = SchemaType.STRING) @JsonFormat(shape = JsonFormat.Shape.STRING)
            BigDecimal registeredCapitalVnd,

            int undated,
            @Schema(nullable = true) CapitalBridge capital,
            @Schema(nullable = true) List<Explanation> explanations) {}

    /**
     * How registered capital came from the end of the year before to the end of this one, dong: opening and what came
     * with new projects and increases, less decreases and what went with ended projects, is closing.
     *
     * @param unexplained what the registry has no adjustment for; 0 where everything is recorded
     */
    public record CapitalBridge(
            @Schema(type = SchemaType.STRING) @JsonFormat(shape = JsonFormat.Shape.STRING)
            BigDecimal openingVnd,

            @Schema(type = SchemaType.STRING) @JsonFormat(shape = JsonFormat.Shape.STRING)
            BigDecimal registeredNewVnd,

            @Schema(type = SchemaType.STRING) @JsonFormat(shape = JsonFormat.Shape.STRING)
            BigDecimal increasedVnd,

            @Schema(type = SchemaType.STRING) @JsonFormat(shape = JsonFormat.Shape.STRING)
            BigDecimal decreasedVnd,

            @Schema(type = SchemaType.STRING) @JsonFormat(shape = JsonFormat.Shape.STRING)
            BigDecimal endedVnd,

            @Schema(type = SchemaType.STRING) @JsonFormat(shape = JsonFormat.Shape.STRING)
            BigDecimal closingVnd,

            @Schema(type = SchemaType.STRING) @JsonFormat(shape = JsonFormat.Shape.STRING)
            BigDecimal unexplainedVnd) {}

    /** The land of the zones as the land ledger has it today, parks and clusters apart since the law counts them differently. */
    public record Land(LandBalance parks, LandBalance clusters) {}

    /** Hectares; occupancy is sum over sum of the zones whose denominator is known. */
    public record LandBalance(
            int zones,
            @Schema(nullable = true) BigDecimal plannedHa,
            @Schema(nullable = true) BigDecimal leasableHa,
            @Schema(nullable = true) BigDecimal reservedHa,
            @Schema(nullable = true) BigDecimal leasedHa,
            @Schema(nullable = true) BigDecimal availableHa,
            @Schema(nullable = true) BigDecimal occupancyPercent,
            @Schema(nullable = true) List<Explanation> explanations) {}

    /** Petitions raised, answered and still open in the year; {@code null} while nothing is known of them. */
    public record Petitions(
            @Schema(nullable = true) Integer raised,
            @Schema(nullable = true) Integer answered,
            @Schema(nullable = true) Integer open,
            @Schema(nullable = true) List<Explanation> explanations) {}

    /** How many of the reports that the law asks for are approved. */
    public record Completeness(
            int expected,
            int approved,
            @Schema(nullable = true) BigDecimal percent,
            @Schema(nullable = true) List<Explanation> explanations) {}
}
