package vn.zoneregistry.kit.imports;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** What the caller of an import can choose. */
@JsonAutoDetect(fieldVisibility = JsonAutoDetect.Visibility.ANY)
public class ImportOptions {

    @QueryParam("dryRun")
    @DefaultValue("false")
    @Parameter(description = "report only, write nothing")
    Boolean dryRun;

    @QueryParam("mode")
    @DefaultValue("ATOMIC")
    @Parameter(description = "ATOMIC: a row that fails changes nothing; PARTIAL: the others are written")
    ImportMode mode;

    @QueryParam("locale")
    @DefaultValue("en")
    @Parameter(description = "how figures are written in cells: en 1,054.5; vi 1.054,5")
    ImportLocale locale;
}
