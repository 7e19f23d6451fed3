package vn.zoneregistry.projects.investor.rest;

import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import vn.zoneregistry.kit.list.Conditions;
import vn.zoneregistry.projects.investor.InvestorKind;

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
        return identifier == null || identifier.isEmpty()
                ? conditions
                : conditions.and(
                        "v.id in (select n.investor_id from investor_identifier n where n.scheme || ':' || n.value = any (?))",
                        identifier);
    }
}
