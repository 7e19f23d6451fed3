package vn.zoneregistry.zones.administrativeunit;

import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import vn.zoneregistry.domain.AdministrativeLevel;
import vn.zoneregistry.kit.list.Conditions;

/** What a list of administrative units can be narrowed to. */
public class AdministrativeUnitFilters {

    @QueryParam("level")
    List<AdministrativeLevel> level;

    @QueryParam("code")
    List<String> code;

    @QueryParam("parentId")
    List<String> parentId;

    @QueryParam("validOn")
    @Parameter(description = "units that existed on that day; absent: of all times")
    LocalDate validOn;

    @QueryParam("q")
    @Parameter(description = "words of name or code, without regard to case and diacritics")
    String query;

    public Conditions conditions() {
        var conditions = new Conditions()
                .anyOf("u.level", level)
                .anyOf("u.code", code)
                .anyOf("u.parent_id", parentId)
                .words("u.search_text", query);
        return validOn == null
                ? conditions
                : conditions.and("u.valid_from <= ? and (u.valid_to is null or u.valid_to >= ?)", validOn, validOn);
    }
}
