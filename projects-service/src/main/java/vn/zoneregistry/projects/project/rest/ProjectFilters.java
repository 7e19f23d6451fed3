package vn.zoneregistry.projects.project.rest;

import jakarta.ws.rs.QueryParam;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import vn.zoneregistry.domain.AdministrativeUnits;
import vn.zoneregistry.kit.list.Conditions;
import vn.zoneregistry.projects.project.CapitalOrigin;
import vn.zoneregistry.projects.project.LegalStatus;
import vn.zoneregistry.projects.project.Progress;
import vn.zoneregistry.projects.project.ProjectKind;

/** What a list of projects can be narrowed to. */
public class ProjectFilters {

    @QueryParam("zoneId")
    List<UUID> zoneId;

    @QueryParam("zone")
    @Parameter(description = "code of the zone")
    List<String> zone;

    @QueryParam("province")
    @Parameter(description = "code of the province as it was on validOn; takes in all that was merged into it")
    List<String> province;

    @QueryParam("validOn")
    @Parameter(description = "the day on which province codes are read; today unless given")
    LocalDate validOn;

    @QueryParam("legalStatus")
    List<LegalStatus> legalStatus;

    @QueryParam("progress")
    List<Progress> progress;

    @QueryParam("kind")
    List<ProjectKind> kind;

    @QueryParam("capitalOrigin")
    List<CapitalOrigin> capitalOrigin;

    @QueryParam("sector")
    @Parameter(description = "beginning of a sector code: C finds C16")
    List<String> sector;

    @QueryParam("investorId")
    List<UUID> investorId;

    @QueryParam("registeredFrom")
    LocalDate registeredFrom;

    @QueryParam("registeredTo")
    LocalDate registeredTo;

    @QueryParam("minCapitalVnd")
    @Parameter(description = "least registered capital in dong")
    BigDecimal minCapitalVnd;

    @QueryParam("code")
    List<String> code;

    @QueryParam("identifier")
    @Parameter(description = "scheme:value")
    List<String> identifier;

    @QueryParam("q")
    @Parameter(description = "words of name or code, without regard to case and diacritics")
    String query;

    Conditions conditions(AdministrativeUnits units) {
        var conditions = new Conditions()
                .anyOf("p.zone_id", zoneId)
                .anyOf("z.code", zone)
                .anyOf("p.legal_status", legalStatus)
                .anyOf("p.progress", progress)
                .anyOf("p.kind", kind)
                .anyOf("p.capital_origin", capitalOrigin)
                .andIfGiven("coalesce(p.registered_on, date '0001-01-01') >= ?", registeredFrom)
                .andIfGiven("p.registered_on <= ?", registeredTo)
                .andIfGiven("coalesce(p.registered_capital_vnd, -1) >= ?", minCapitalVnd)
                .anyOf("p.code", code)
                .words("p.search_text", query);
        named(
                conditions,
                "p.id in (select i.project_id from project_investor i where i.investor_id = any (?))",
                investorId);
        named(
                conditions,
                "p.id in (select n.project_id from project_identifier n where n.scheme || ':' || n.value = any (?))",
                identifier);
        named(
                conditions,
                "p.id in (select s.project_id from unnest(?) as b (beginning) join project_sector s on starts_with(s.code, b.beginning))",
                sector);
        return units.within(conditions, "z.administrative_unit_id", province, validOn);
    }

    private static void named(Conditions conditions, String condition, List<?> values) {
        if (values != null && !values.isEmpty()) {
            conditions.and(condition, values);
        }
    }
}
