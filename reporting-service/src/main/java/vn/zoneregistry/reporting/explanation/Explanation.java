package vn.zoneregistry.reporting.explanation;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How a figure was worked out.
 *
 * @param figure the member that it explains, {@code value} or {@code discrepancy.difference}
 * @param formula over the operands by their roles: {@code Σ role} adds up all operands of the role, {@code Σ (role × other)}
 *     the products for each subject; the figure is rounded half up to its own digits
 * @param operands those that the caller may be told
 */
@Schema(name = "Explanation")
public record Explanation(String figure, String formula, List<Operand> operands) {}
