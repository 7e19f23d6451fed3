package vn.zoneregistry.projects.project;

import jakarta.ws.rs.QueryParam;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import vn.zoneregistry.domain.AdministrativeUnits;
import vn.zoneregistry.domain.Identifier;
import vn.zoneregistry.kit.Bilingual;
import vn.zoneregistry.kit.list.Conditions;
import vn.zoneregistry.kit.problem.Fault;
import vn.zoneregistry.kit.problem.ProblemException;

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

    /** Whether they say of which place. */
    boolean ofAPlace() {
        return Stream.of(zoneId, zone, province).anyMatch(ProjectFilters::given) || validOn != null;
    }

    /** Whether they say more of projects than their place: so many questions could be asked that one of them is told. */
    boolean narrow() {
        return Stream.of(
                        legalStatus,
                        progress,
                        kind,
                        capitalOrigin,
                        sector,
                        investorId,
                        registeredFrom,
                        registeredTo,
                        minCapitalVnd,
                        code,
                        identifier,
                        query)
                .anyMatch(ProjectFilters::given);
    }

    private static boolean given(Object filter) {
        return filter instanceof List<?> several ? !several.isEmpty() : filter != null;
    }

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
        identified(conditions, identifier);
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

    private static Conditions identified(Conditions conditions, List<String> identifiers) {
        if (identifiers == null || identifiers.isEmpty()) {
            return conditions;
        }
        var wanted = identifiers.stream()
                .map(text -> Identifier.parse(text).orElseThrow(ProjectFilters::notAnIdentifier))
                .toList();
        return conditions.and(
                """
                p.id in (select i.project_id from project_identifier i
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
