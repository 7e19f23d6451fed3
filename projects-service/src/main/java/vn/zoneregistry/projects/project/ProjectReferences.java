package vn.zoneregistry.projects.project;

import jakarta.enterprise.context.ApplicationScoped;
import vn.zoneregistry.kit.Bilingual;
import vn.zoneregistry.kit.problem.Fault;
import vn.zoneregistry.kit.problem.ProblemCode;
import vn.zoneregistry.kit.problem.ProblemException;
import vn.zoneregistry.projects.investor.InvestorListing;
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
        var refusal = ProblemException.of(
                ProblemCode.UNPROCESSABLE_REFERENCE,
                "Yêu cầu nhắc đến nhà đầu tư hoặc mã ngành không tồn tại.",
                "The request names investors or sectors that do not exist.");
        var ids = draft.investors().stream().map(Share::investorId).toList();
        investors
                .unknown(ids)
                .forEach(id -> refusal.fault(unknown("/investors/%d/investorId".formatted(ids.indexOf(id)), id)));
        sectors.unknown(draft.sectors())
                .forEach(place -> refusal.fault(unknown(
                        "/sectors/%d/code".formatted(place),
                        draft.sectors().get(place).code())));
        if (!refusal.faults().isEmpty()) {
            throw refusal;
        }
    }

    private static Fault unknown(String pointer, Object value) {
        return Fault.at(
                pointer, "unknown-reference", new Bilingual("%s không tồn tại", "%s does not exist").with(value));
    }
}
