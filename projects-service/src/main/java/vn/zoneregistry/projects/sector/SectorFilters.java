package vn.zoneregistry.projects.sector;

import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import vn.zoneregistry.kit.list.Conditions;

/** What the catalogue of sectors can be narrowed to. */
public class SectorFilters {

    @QueryParam("scheme")
    List<SectorScheme> scheme;

    @QueryParam("level")
    List<Sector.Level> level;

    @QueryParam("parentCode")
    @Parameter(description = "the section of divisions")
    List<String> parentCode;

    @QueryParam("code")
    List<String> code;

    @QueryParam("q")
    @Parameter(description = "words of code or name, without regard to case and diacritics")
    String query;

    Conditions conditions() {
        return new Conditions()
                .anyOf("s.scheme", scheme)
                .anyOf("s.level", level)
                .anyOf("s.parent_code", parentCode)
                .anyOf("s.code", code)
                .words("s.search_text", query);
    }
}
