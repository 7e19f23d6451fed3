package vn.zoneregistry.reporting.annualreport;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.util.List;
import vn.zoneregistry.domain.Qualifier;
import vn.zoneregistry.reporting.figure.Basis;
import vn.zoneregistry.reporting.figure.Growth;
import vn.zoneregistry.reporting.subject.SubjectType;

/**
 * What came of a year in a province or a zone, against the plan, the year before and the whole.
 *
 * @param indicators every indicator with a value, a plan or a value of the year before, in catalogue order
 * @param narrative the summary paragraph, in the language of the answer
 */
public record AnnualReport(
        int year,
        Subject subject,
        List<Line> indicators,
        List<ZoneLines> zones,
        List<ProductLine> products,
        ProjectMovements projects,
        Land land,
        Petitions petitions,
        Completeness completeness,
        String narrative) {

    /** What the report is about; {@code id} tells units of the same code apart. */
    public record Subject(SubjectType type, String id, String code, String name, String nameEn) {}

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
     */
    public record Line(
            String indicator,
            String name,
            String nameEn,
            String unit,
            String unitName,
            String priceBase,
            BigDecimal value,
            Qualifier qualifier,
            BigDecimal plan,
            Qualifier planQualifier,
            BigDecimal planCompletionPercent,
            BigDecimal planToPreviousPercent,
            BigDecimal previous,
            Qualifier previousQualifier,
            BigDecimal yoyPercent,
            BigDecimal sharePercent,
            Basis basis,
            Discrepancy discrepancy,
            CoverageLine coverage,
            Growth.Obstacle noteCode,
            String note) {}

    /** The same figure from each source that knows it, and how far the first two that differ are apart. */
    public record Discrepancy(
            BigDecimal reported,
            BigDecimal aggregated,
            BigDecimal registry,
            BigDecimal difference,
            BigDecimal differencePercent) {}

    /** Of how many parts the indicator is known, and of which it is not. */
    public record CoverageLine(int reported, int expected, List<Reference> missing) {}

    /** A project, zone or administrative unit. */
    public record Reference(SubjectType type, String id, String code, String name) {}

    /** The indicators of one zone of the province. */
    public record ZoneLines(Zone zone, List<Line> indicators) {}

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
            BigDecimal previous,
            BigDecimal yoyPercent,
            Basis basis) {}

    /**
     * Projects of the subject by what happened to them in the year, by their dates; {@code null} where no dates tell.
     *
     * @param registeredCapitalVnd of the active ones, dong
     * @param undated registered projects whose date of registration nobody has entered: they are in no other figure
     */
    public record ProjectMovements(
            Integer active,
            @JsonProperty("new") Integer created,
            Integer ended,
            Integer adjusted,
            Integer supervised,
            @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal registeredCapitalVnd,
            int undated) {}

    /** The land of the zones as the land ledger has it today, parks and clusters apart since the law counts them differently. */
    public record Land(LandBalance parks, LandBalance clusters) {}

    /** Hectares; occupancy is sum over sum of the zones whose denominator is known. */
    public record LandBalance(
            int zones,
            BigDecimal plannedHa,
            BigDecimal leasableHa,
            BigDecimal reservedHa,
            BigDecimal leasedHa,
            BigDecimal availableHa,
            BigDecimal occupancyPercent) {}

    /** Petitions raised, answered and still open in the year; {@code null} while nothing is known of them. */
    public record Petitions(Integer raised, Integer answered, Integer open) {}

    /** How many of the reports that the law asks for are approved. */
    public record Completeness(int expected, int approved, BigDecimal percent) {}
}
