package vn.zoneregistry.reporting.territory;

import vn.zoneregistry.kit.Bilingual;
import vn.zoneregistry.kit.problem.Fault;
import vn.zoneregistry.kit.problem.ProblemException;

/**
 * What a caller asks about: one of a province, a zone and a project, or none of them for the whole country.
 *
 * @param province code
 * @param zone code
 * @param project code or id
 */
public record Place(String province, String zone, String project) {

    /** @throws ProblemException {@code validation-failed} where it names several */
    public Place {
        int named = (province == null ? 0 : 1) + (zone == null ? 0 : 1) + (project == null ? 0 : 1);
        if (named > 1) {
            throw ProblemException.invalid(Fault.inParameter(
                    "province",
                    "one-subject",
                    new Bilingual(
                            "chỉ được chọn một trong các đối tượng: tỉnh, khu, dự án",
                            "give a province or a zone or a project")));
        }
    }
}
