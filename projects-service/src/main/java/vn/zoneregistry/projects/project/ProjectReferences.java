package vn.zoneregistry.projects.project;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.zoneregistry.kit.Bilingual;
import vn.zoneregistry.kit.problem.Fault;
import vn.zoneregistry.kit.problem.ProblemCode;
import vn.zoneregistry.kit.problem.ProblemException;
import vn.zoneregistry.projects.investor.InvestorListing;
import vn.zoneregistry.projects.sector.LineOfBusiness;
import vn.zoneregistry.projects.sector.SectorCatalogue;

/** What a project points to within this service: investors and lines of business. */
@ApplicationScoped
class ProjectReferences {

    private final InvestorListing investors;
    private final SectorCatalogue sectors;

    ProjectReferences(InvestorListing investors, SectorCatalogue sectors) {
        this.investors = investors;
        this.sectors = sectors;
    }

    /** @throws ProblemException {@code unprocessable-reference} that names every reference to nothing */
    void check(ProjectDraft draft) {
        among(List.of(draft)).check(draft);
    }

    /** What all of the drafts point to, asked for at once. */
    Known among(List<ProjectDraft> drafts) {
        var lines = drafts.stream()
                .flatMap(draft -> draft.sectors().stream())
                .distinct()
                .toList();
        return new Known(
                Set.copyOf(investors.unknown(drafts.stream()
                        .flatMap(draft -> draft.investors().stream())
                        .map(Share::investorId)
                        .collect(Collectors.toSet()))),
                sectors.unknown(lines).stream().map(lines::get).collect(Collectors.toSet()));
    }

    /** Which of the references of some drafts are to nothing. */
    record Known(Set<UUID> missingInvestors, Set<LineOfBusiness> missingSectors) {

        /** @throws ProblemException as {@link ProjectReferences#check} */
        void check(ProjectDraft draft) {
            var refusal = ProblemException.of(
                    ProblemCode.UNPROCESSABLE_REFERENCE,
                    "Yêu cầu nhắc đến nhà đầu tư hoặc mã ngành không tồn tại.",
                    "The request names investors or sectors that do not exist.");
            for (int i = 0; i < draft.investors().size(); i++) {
                var id = draft.investors().get(i).investorId();
                if (missingInvestors.contains(id)) {
                    refusal.fault(unknown("/investors/%d/investorId".formatted(i), id));
                }
            }
            for (int i = 0; i < draft.sectors().size(); i++) {
                var line = draft.sectors().get(i);
                if (missingSectors.contains(line)) {
                    refusal.fault(unknown("/sectors/%d/code".formatted(i), line.code()));
                }
            }
            if (!refusal.faults().isEmpty()) {
                throw refusal;
            }
        }
    }

    private static Fault unknown(String pointer, Object value) {
        return Fault.at(
                pointer, "unknown-reference", new Bilingual("%s không tồn tại", "%s does not exist").with(value));
    }
}
