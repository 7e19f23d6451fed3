package vn.zoneregistry.projects.project;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.TreeSet;
import vn.zoneregistry.kit.Bilingual;
import vn.zoneregistry.kit.json.NearestName;
import vn.zoneregistry.kit.json.RequestJson;
import vn.zoneregistry.kit.problem.Fault;
import vn.zoneregistry.kit.problem.Faults;
import vn.zoneregistry.kit.problem.ProblemException;

/** Applies the merge patch (RFC 7396) within an adjustment to what the certificate of a project says. */
@ApplicationScoped
class CertificatePatch {

    private static final String PLACE = "/changes";

    private static final Set<String> MEMBERS = new TreeSet<>(Set.of(
            "name",
            "phaseId",
            "investors",
            "sectors",
            "products",
            "registeredCapital",
            "exchangeRate",
            "qualifier",
            "landAreaHa",
            "plannedWorkers",
            "termYears"));

    private final RequestJson requests;

    CertificatePatch(RequestJson requests) {
        this.requests = requests;
    }

    /** @throws ProblemException {@code validation-failed} with every fault of the patch and of what it makes */
    ProjectDraft applied(JsonNode changes, ProjectDraft before) {
        requireAdjustable(changes);
        try {
            ProjectDraft after = requests.patch(changes).applyTo(before, ProjectDraft.class);
            requireDifference(before, after);
            return after;
        } catch (ProblemException refusal) {
            throw ProblemException.invalid(
                    refusal.faults().stream().map(CertificatePatch::inPlace).toList());
        }
    }

    private static void requireAdjustable(JsonNode changes) {
        var faults = new Faults();
        changes.fieldNames().forEachRemaining(name -> {
            if (!MEMBERS.contains(name)) {
                var nearest = NearestName.of(name, MEMBERS).orElse("");
                faults.add(Fault.at(
                        PLACE + "/" + name,
                        "not-adjustable",
                        new Bilingual(
                                        "không thuộc nội dung điều chỉnh; có phải %s không?",
                                        "is not changed by adjustments; did you mean %s?")
                                .with(nearest)));
            }
        });
        faults.refuse();
    }

    private static void requireDifference(ProjectDraft before, ProjectDraft after) {
        new Faults()
                .require(!after.equals(before), "", "changes-nothing", "không thay đổi nội dung nào", "changes nothing")
                .refuse();
    }

    private static Fault inPlace(Fault fault) {
        return fault.pointer() == null ? fault : Fault.at(PLACE + fault.pointer(), fault.code(), fault.message());
    }
}
