package vn.zoneregistry.reporting.explanation;

import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.zoneregistry.domain.Qualifier;
import vn.zoneregistry.kit.Bilingual;
import vn.zoneregistry.reporting.figure.Basis;
import vn.zoneregistry.reporting.figure.Figure;
import vn.zoneregistry.reporting.indicator.Indicator;
import vn.zoneregistry.reporting.subject.Reference;

/**
 * One figure that another was worked out from.
 *
 * @param role its name in the formula
 * @param what the same in words
 * @param indicator {@code null} for what is no indicator
 * @param firstYear the first of several years, {@code null} for what is of one
 * @param year {@code null} for what is of no year, such as land as it now is
 * @param value in the unit of the indicator, else hectares, dong or a number of things; {@code null} where the caller is
 *     not told
 * @param source {@code null} for what is explained beside it or follows from the question
 * @param origin {@code null} for what is worked out itself, and explained where it stands
 */
@Schema(name = "Operand")
public record Operand(
        String role,

        @Schema(implementation = String.class) Bilingual what,

        @Schema(nullable = true) String indicator,
        @Schema(nullable = true) Integer firstYear,
        @Schema(nullable = true) Integer year,
        Reference subject,
        @Schema(nullable = true) BigDecimal value,
        @Schema(nullable = true) Qualifier qualifier,
        @Schema(nullable = true) Source source,
        @Schema(nullable = true) Origin origin) {

    /** Who says it. */
    @Schema(name = "OperandSource")
    public enum Source {
        /** The subject's own report. */
        REPORTED,
        /** The reports of its parts, added up. */
        AGGREGATED,
        /** What the registry knows of zones and projects. */
        REGISTRY,
        /** A plan. */
        TARGET;

        public static Source of(Basis basis) {
            return basis == null ? null : valueOf(basis.name());
        }
    }

    /** @param figure {@code null} where there is none that the caller is told */
    static Operand of(
            String role,
            Indicator indicator,
            Integer firstYear,
            Integer year,
            Reference subject,
            Figure figure,
            Source source,
            Origin origin) {
        return new Operand(
                role,
                new Bilingual(indicator.name(), indicator.nameEn()),
                indicator.code(),
                firstYear,
                year,
                subject,
                figure == null ? null : figure.value(),
                figure == null ? null : figure.qualifier(),
                source,
                origin);
    }

    /** Something that is exact and no indicator. */
    public static Operand of(
            String role,
            Bilingual what,
            Integer year,
            Reference subject,
            BigDecimal value,
            Source source,
            Origin origin) {
        return new Operand(role, what, null, null, year, subject, value, Qualifier.EXACT, source, origin);
    }

    /** The same in another formula. */
    public Operand as(String otherRole) {
        return new Operand(otherRole, what, indicator, firstYear, year, subject, value, qualifier, source, origin);
    }

    Operand called(Bilingual otherWords) {
        return new Operand(role, otherWords, indicator, firstYear, year, subject, value, qualifier, source, origin);
    }
}
