package vn.zoneregistry.reporting;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.function.Supplier;
import vn.zoneregistry.kit.problem.ConstraintRefusals;
import vn.zoneregistry.kit.problem.ProblemException;

/** What the database's refusals mean to callers of this service. */
@ApplicationScoped
class ReportingRefusals implements ConstraintRefusals {

    private static final Map<String, Supplier<ProblemException>> REFUSALS = Map.of(
            "indicator_code_is_unique",
            ConstraintRefusals.taken("/code", "Đã có chỉ tiêu mang mã này.", "Another indicator has this code."),
            "kpi_report_is_one_per_subject_and_year",
            ConstraintRefusals.taken(
                    "", "Đối tượng này đã có báo cáo của năm đó.", "The subject has a report for that year already."),
            "target_is_one_per_subject_indicator_and_period",
            ConstraintRefusals.taken(
                    "/periodFrom",
                    "Đối tượng này đã có kế hoạch cho chỉ tiêu và giai đoạn đó.",
                    "The subject has a target for that indicator and period already."));

    @Override
    public Map<String, Supplier<ProblemException>> byConstraint() {
        return REFUSALS;
    }
}
