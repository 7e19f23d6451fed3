package vn.zoneregistry.reporting.validation.rest;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.zoneregistry.kit.list.ListMedia;
import vn.zoneregistry.kit.list.Page;
import vn.zoneregistry.kit.list.PageRequest;
import vn.zoneregistry.reporting.validation.Severity;
import vn.zoneregistry.reporting.validation.ValidationRule;
import vn.zoneregistry.reporting.validation.ValidationRules;

/** The validation rules over HTTP. */
@Path("/v1/validation-rules")
@Tag(name = "Indicators")
public class ValidationRuleResource {

    private final ValidationRules rules;

    ValidationRuleResource(ValidationRules rules) {
        this.rules = rules;
    }

    @GET
    @Produces({ListMedia.JSON, ListMedia.CSV, ListMedia.XLSX})
    @PermitAll
    @Operation(operationId = "listValidationRules", summary = "The rules that KPI reports are held against")
    public Page<ValidationRule> list(@QueryParam("severity") Severity severity, @BeanParam PageRequest request) {
        return rules.page(severity, request);
    }
}
