package vn.zoneregistry.reporting.validation;

import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.zoneregistry.reporting.subject.SubjectType;

/**
 * One rule that reports are held against.
 *
 * @param subjectType the only kind of subject that it is for, {@code null} for all
 * @param parts indicators that are compared; empty where the rule is for every indicator
 * @param whole indicator that they are compared with, {@code null} where the rule compares with something else
 * @param tolerancePercent by how much the two may differ, {@code null} for not at all
 */
public record ValidationRule(
        String code,
        Severity severity,
        RuleKind kind,
        @Schema(nullable = true) SubjectType subjectType,
        List<String> parts,
        @Schema(nullable = true) String whole,
        @Schema(nullable = true) BigDecimal tolerancePercent,
        String description,
        String descriptionEn) {

    boolean isFor(SubjectType type) {
        return subjectType == null || subjectType == type;
    }

    Finding finding(String indicator, String message, String messageEn) {
        return new Finding(code, severity, indicator, message, messageEn);
    }
}
