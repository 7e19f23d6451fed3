package vn.zoneregistry.projects;

import static vn.zoneregistry.kit.problem.ConstraintRefusals.taken;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import vn.zoneregistry.kit.problem.ConstraintRefusals;
import vn.zoneregistry.kit.problem.ProblemCode;
import vn.zoneregistry.kit.problem.ProblemException;

/** What the constraints of this service's database mean to its callers. */
@ApplicationScoped
class ProjectsRefusals implements ConstraintRefusals {

    private static final String[] PARTS_OF_PROJECTS = {
        "adjustment_has_its_project",
        "disbursement_has_its_project",
        "supervision_has_its_project",
        "procedure_has_its_project",
        "petition_has_its_project",
        "prospect_has_its_project",
    };

    private static final Supplier<ProblemException> PROJECT_HAS_PARTS = () -> ProblemException.of(
            ProblemCode.IN_USE,
            "Dự án đã có hồ sơ (điều chỉnh, giải ngân, giám sát, thủ tục, kiến nghị …), không xóa được.",
            "The project has records (adjustments, disbursements, supervisions, procedures, petitions …) and cannot be"
                    + " removed.");

    @Override
    public Map<String, Supplier<ProblemException>> byConstraint() {
        var refusals = new HashMap<String, Supplier<ProblemException>>();
        refusals.put(
                "investor_tax_code_is_unique",
                taken("/taxCode", "Đã có nhà đầu tư mang mã số thuế này.", "An investor has this tax code already."));
        refusals.put(
                "investor_identifier_is_unique",
                taken(
                        "/identifiers",
                        "Mã định danh này thuộc về nhà đầu tư khác.",
                        "Another investor has this identifier already."));
        refusals.put(
                "project_code_is_unique",
                taken("/code", "Đã có dự án mang mã này.", "A project has this code already."));
        refusals.put(
                "project_identifier_is_unique",
                taken(
                        "/identifiers",
                        "Mã định danh này thuộc về dự án khác.",
                        "Another project has this identifier already."));
        refusals.put(
                "project_investor_is_known",
                () -> ProblemException.of(
                        ProblemCode.IN_USE,
                        "Nhà đầu tư đang có dự án, không xóa được.",
                        "The investor has projects and cannot be removed."));
        refusals.put(
                "prospect_activity_is_known",
                () -> ProblemException.of(
                        ProblemCode.IN_USE,
                        "Có nhà đầu tư tiềm năng từ hoạt động này, không xóa được.",
                        "Prospects were met at this activity, so it cannot be removed."));
        Arrays.stream(PARTS_OF_PROJECTS).forEach(constraint -> refusals.put(constraint, PROJECT_HAS_PARTS));
        return Map.copyOf(refusals);
    }
}
