package vn.zoneregistry.projects;

import static vn.zoneregistry.kit.problem.ConstraintRefusals.taken;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.function.Supplier;
import vn.zoneregistry.kit.problem.ConstraintRefusals;
import vn.zoneregistry.kit.problem.ProblemCode;
import vn.zoneregistry.kit.problem.ProblemException;

/** What the constraints of this service's database mean to its callers. */
@ApplicationScoped
class ProjectsRefusals implements ConstraintRefusals {

    @Override
    public Map<String, Supplier<ProblemException>> byConstraint() {
        return Map.of(
                "investor_tax_code_is_unique",
                taken("/taxCode", "Đã có nhà đầu tư mang mã số thuế này.", "An investor has this tax code already."),
                "investor_identifier_is_unique",
                taken(
                        "/identifiers",
                        "Mã định danh này thuộc về nhà đầu tư khác.",
                        "Another investor has this identifier already."),
                "project_code_is_unique",
                taken("/code", "Đã có dự án mang mã này.", "A project has this code already."),
                "project_identifier_is_unique",
                taken(
                        "/identifiers",
                        "Mã định danh này thuộc về dự án khác.",
                        "Another project has this identifier already."),
                "project_investor_is_known",
                () -> ProblemException.of(
                        ProblemCode.IN_USE,
                        "Nhà đầu tư đang có dự án, không xóa được.",
                        "The investor has projects and cannot be removed."));
    }
}
