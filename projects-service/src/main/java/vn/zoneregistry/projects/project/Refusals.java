package vn.zoneregistry.projects.project;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import vn.zoneregistry.kit.Bilingual;
import vn.zoneregistry.kit.problem.Fault;
import vn.zoneregistry.kit.problem.Faults;
import vn.zoneregistry.kit.problem.ProblemCode;
import vn.zoneregistry.kit.problem.ProblemException;

/** What is refused of a project whatever the values are, and in which words. */
final class Refusals {

    /** The contents of the certificate, which adjustments change (Investment Law, điều chỉnh dự án). */
    private static final Map<String, Function<ProjectDraft, Object>> CERTIFIED = certified();

    private Refusals() {}

    /** @throws ProblemException {@code validation-failed} when a patch moves one of the two states */
    static void ofMoves(Standing before, Standing after) {
        new Faults()
                .require(
                        before.legalStatus() == after.legalStatus(),
                        "/legalStatus",
                        "moved-by-transitions",
                        "chỉ thay đổi qua transitions",
                        "moves by transitions only")
                .require(
                        before.progress() == after.progress(),
                        "/progress",
                        "moved-by-transitions",
                        "chỉ thay đổi qua transitions",
                        "moves by transitions only")
                .refuse();
    }

    /** @throws ProblemException {@code conflict} when a patch changes the contents of a certificate */
    static void ofCertified(ProjectDraft before, ProjectDraft after) {
        var changed = CERTIFIED.entrySet().stream()
                .filter(field -> !Objects.equals(
                        field.getValue().apply(before), field.getValue().apply(after)))
                .map(Map.Entry::getKey)
                .toList();
        if (changed.isEmpty()) {
            return;
        }
        var refusal = ProblemException.of(
                        ProblemCode.CONFLICT,
                        new Bilingual(
                                        "Dự án đã đăng ký; hãy lập điều chỉnh để thay đổi: %s.",
                                        "The project is registered; use an adjustment to change: %s.")
                                .with(String.join(", ", changed)))
                .with("fields", changed);
        changed.forEach(field -> refusal.fault(Fault.at(
                "/" + field,
                "changed-by-adjustments",
                new Bilingual("chỉ thay đổi bằng điều chỉnh", "changes by adjustments only"))));
        throw refusal;
    }

    private static Map<String, Function<ProjectDraft, Object>> certified() {
        var fields = new LinkedHashMap<String, Function<ProjectDraft, Object>>();
        fields.put("name", ProjectDraft::name);
        fields.put("zoneId", ProjectDraft::zoneId);
        fields.put("phaseId", ProjectDraft::phaseId);
        fields.put("investors", ProjectDraft::investors);
        fields.put("sectors", ProjectDraft::sectors);
        fields.put("products", ProjectDraft::products);
        fields.put("registeredCapital", ProjectDraft::registeredCapital);
        fields.put("exchangeRate", ProjectDraft::exchangeRate);
        fields.put("landAreaHa", ProjectDraft::landAreaHa);
        fields.put("plannedWorkers", ProjectDraft::plannedWorkers);
        fields.put("termYears", ProjectDraft::termYears);
        return fields;
    }
}
