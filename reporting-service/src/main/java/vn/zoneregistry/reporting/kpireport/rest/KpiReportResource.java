package vn.zoneregistry.reporting.kpireport.rest;

import io.quarkus.security.Authenticated;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import vn.zoneregistry.kit.access.Roles;
import vn.zoneregistry.kit.event.HistoryEntry;
import vn.zoneregistry.kit.http.Created;
import vn.zoneregistry.kit.idempotency.Idempotent;
import vn.zoneregistry.kit.json.JsonBodyReader;
import vn.zoneregistry.kit.json.Patch;
import vn.zoneregistry.kit.list.ListMedia;
import vn.zoneregistry.kit.list.Page;
import vn.zoneregistry.kit.list.PageRequest;
import vn.zoneregistry.reporting.kpireport.KpiReading;
import vn.zoneregistry.reporting.kpireport.KpiReportDraft;
import vn.zoneregistry.reporting.kpireport.KpiReportFilter;
import vn.zoneregistry.reporting.kpireport.KpiReportView;
import vn.zoneregistry.reporting.kpireport.KpiReporting;
import vn.zoneregistry.reporting.kpireport.KpiTransitionDraft;
import vn.zoneregistry.reporting.kpireport.KpiTransitionsView;
import vn.zoneregistry.reporting.kpireport.ReportPath;

/** KPI reports over HTTP. */
@Path("/v1/kpi-reports")
@Tag(name = "KPI reports", description = "Yearly figures of zones, projects and units, from draft to approval.")
public class KpiReportResource {

    private static final String ONE = "/{subjectType}/{subjectId}/{year}";

    private final KpiReporting reporting;
    private final KpiReading reading;

    KpiReportResource(KpiReporting reporting, KpiReading reading) {
        this.reporting = reporting;
        this.reading = reading;
    }

    @GET
    @Produces({ListMedia.JSON, ListMedia.CSV, ListMedia.XLSX})
    @PermitAll
    @Operation(operationId = "listKpiReports", summary = "KPI reports; without a token the approved ones")
    public Page<KpiReportView> list(@BeanParam KpiReportFilter filter, @BeanParam PageRequest request) {
        return reading.page(filter, request);
    }

    @GET
    @Path(ONE)
    @PermitAll
    @Operation(operationId = "getKpiReport", summary = "The report of a subject for a year")
    public KpiReportView get(
            @PathParam("subjectType") String type,
            @PathParam("subjectId") String id,
            @PathParam("year") String year,
            @QueryParam("asOf") String asOf) {
        var path = ReportPath.of(type, id, year);
        return asOf == null ? reading.get(path) : reading.asOf(path, asOf);
    }

    @GET
    @Path(ONE + "/history")
    @Produces({ListMedia.JSON, ListMedia.CSV, ListMedia.XLSX})
    @Authenticated
    @Operation(operationId = "listKpiReportHistory", summary = "What happened to a report, newest first")
    public Page<HistoryEntry> history(
            @PathParam("subjectType") String type,
            @PathParam("subjectId") String id,
            @PathParam("year") String year,
            @BeanParam PageRequest request) {
        return reading.historyOf(ReportPath.of(type, id, year), request);
    }

    @PUT
    @Path(ONE)
    @RolesAllowed(Roles.KPI_REPORTER)
    @Extension(name = "x-problems", value = "locked")
    @Operation(
            operationId = "enterKpiReport",
            summary = "Enters the whole report",
            description = "If-Match is needed to change a report that exists; the same content again changes nothing.")
    public RestResponse<KpiReportView> put(
            @PathParam("subjectType") String type,
            @PathParam("subjectId") String id,
            @PathParam("year") String year,
            @HeaderParam("If-Match") String ifMatch,
            KpiReportDraft draft) {
        var path = ReportPath.of(type, id, year);
        var entered = reporting.put(path.subject(), path.year(), draft, ifMatch);
        return entered.created() ? Created.at(path.toString(), entered.report()) : RestResponse.ok(entered.report());
    }

    @PATCH
    @Path(ONE)
    @Consumes({JsonBodyReader.MERGE_PATCH, MediaType.APPLICATION_JSON})
    @RolesAllowed(Roles.KPI_REPORTER)
    @Extension(name = "x-problems", value = "locked")
    @Operation(operationId = "changeKpiReport", summary = "Changes part of a draft")
    public KpiReportView patch(
            @PathParam("subjectType") String type,
            @PathParam("subjectId") String id,
            @PathParam("year") String year,
            @HeaderParam("If-Match") String ifMatch,
            Patch patch) {
        var path = ReportPath.of(type, id, year);
        return reporting.patch(path.subject(), path.year(), patch, ifMatch);
    }

    @GET
    @Path(ONE + "/transitions")
    @PermitAll
    @Operation(operationId = "listKpiReportTransitions", summary = "Past and possible moves of a report")
    public KpiTransitionsView transitions(
            @PathParam("subjectType") String type, @PathParam("subjectId") String id, @PathParam("year") String year) {
        return reading.movesOf(ReportPath.of(type, id, year));
    }

    @POST
    @Idempotent
    @Path(ONE + "/transitions")
    @RolesAllowed({Roles.KPI_REPORTER, Roles.KPI_APPROVER})
    @Operation(
            operationId = "moveKpiReport",
            summary = "Submits, approves, returns or reopens a report",
            description = "Who submitted a report does not approve it. Returning and reopening need a reason.")
    public KpiReportView move(
            @PathParam("subjectType") String type,
            @PathParam("subjectId") String id,
            @PathParam("year") String year,
            @HeaderParam("If-Match") String ifMatch,
            KpiTransitionDraft move) {
        var path = ReportPath.of(type, id, year);
        return reporting.move(path.subject(), path.year(), move, ifMatch);
    }
}
