package vn.zoneregistry.projects.investor;

import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import vn.zoneregistry.domain.Identifier;
import vn.zoneregistry.kit.Bilingual;
import vn.zoneregistry.kit.list.Conditions;
import vn.zoneregistry.kit.problem.Fault;
import vn.zoneregistry.kit.problem.ProblemException;

/** What a list of investors can be narrowed to. */
public class InvestorFilters {

    @QueryParam("taxCode")
    List<String> taxCode;

    @QueryParam("countryCode")
    List<String> countryCode;

    @QueryParam("kind")
    List<InvestorKind> kind;

    @QueryParam("identifier")
    @Parameter(description = "scheme:value")
    List<String> identifier;

    @QueryParam("q")
    @Parameter(description = "words of name or tax code, without regard to case and diacritics")
    String query;

    Conditions conditions() {
        var conditions = new Conditions()
                .anyOf("v.tax_code", taxCode)
                .anyOf("v.country_code", countryCode)
                .anyOf("v.kind", kind)
                .words("v.search_text", query);
        return identified(conditions, identifier);
    }

    private static Conditions identified(Conditions conditions, List<String> identifiers) {
        if (identifiers == null || identifiers.isEmpty()) {
            return conditions;
        }
        var wanted = identifiers.stream()
                .map(text -> Identifier.parse(text).orElseThrow(InvestorFilters::notAnIdentifier))
                .toList();
        return conditions.and(
                """
                v.id in (select i.investor_id from investor_identifier i
                         join unnest(?, ?) as w (scheme, value) on i.scheme = w.scheme and i.value = w.value)""",
                wanted.stream().map(Identifier::scheme).toList(),
                wanted.stream().map(Identifier::value).toList());
    }

    private static ProblemException notAnIdentifier() {
        return ProblemException.invalid(Fault.inParameter(
                "identifier",
                "bad-form",
                new Bilingual("phải có dạng scheme:value", "must be of the form scheme:value")));
    }
}
