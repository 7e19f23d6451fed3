package vn.zoneregistry.reporting.kpireport;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.zoneregistry.domain.Qualifier;
import vn.zoneregistry.kit.http.Versioned;
import vn.zoneregistry.reporting.figure.MissingReason;
import vn.zoneregistry.reporting.subject.SubjectName;
import vn.zoneregistry.reporting.validation.Finding;

/**
 * A KPI report as callers and followers see it.
 *
 * @param periodFrom first day that the figures are about
 * @param periodTo last day that the figures are about
 * @param dueOn last day on which it is in time
 * @param values in the order of the catalogue, each in the unit of its indicator
 */
@Schema(name = "KpiReport")
public record KpiReportView(
        UUID id,
        SubjectName subject,
        int year,
        LocalDate periodFrom,
        LocalDate periodTo,
        LocalDate dueOn,
        KpiStatus status,
        List<Value> values,
        List<Product> products,
        List<Finding> findings,
        @Schema(nullable = true) String submittedBy,
        @Schema(nullable = true) Instant submittedAt,
        @Schema(nullable = true) String approvedBy,
        @Schema(nullable = true) Instant approvedAt,
        int version,
        Instant createdAt,
        Instant updatedAt)
        implements Versioned {

    /** The public form of a version, and the full one, are not the same to a cache. */
    @Override
    public int derivedHash() {
        boolean full = approvedAt == null || approvedBy != null;
        return full
                ? 0
                : 1
                        + (int) values.stream()
                                .filter(value -> value.missingReason() == MissingReason.CONFIDENTIAL)
                                .count();
    }

    /** The public form: this much of it, and not who did what. */
    KpiReportView showing(List<Value> values, List<Product> products, List<Finding> findings) {
        return new KpiReportView(
                id,
                subject,
                year,
                periodFrom,
                periodTo,
                dueOn,
                status,
                values,
                products,
                findings,
                null,
                submittedAt,
                null,
                approvedAt,
                version,
                createdAt,
                updatedAt);
    }

    /** One figure of the report, or why there is none. */
    @Schema(name = "KpiValue")
    public record Value(
            String indicator,
            @Schema(nullable = true) BigDecimal value,
            String unit,
            Grade grade,
            Qualifier qualifier,
            @Schema(nullable = true) MissingReason missingReason,
            @Schema(nullable = true) String note,
            @Schema(nullable = true) String source) {

        /** That there is a figure, or none, and no more. */
        Value confidential() {
            return new Value(indicator, null, unit, grade, Qualifier.EXACT, MissingReason.CONFIDENTIAL, null, source);
        }
    }

    /** The output of one product. */
    @Schema(name = "KpiProduct")
    public record Product(String name, String unit, BigDecimal quantity, Qualifier qualifier) {}
}
