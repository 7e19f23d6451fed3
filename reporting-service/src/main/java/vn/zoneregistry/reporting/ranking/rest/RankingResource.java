package vn.zoneregistry.reporting.ranking.rest;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.zoneregistry.kit.list.ListMedia;
import vn.zoneregistry.kit.list.Page;
import vn.zoneregistry.kit.list.PageRequest;
import vn.zoneregistry.reporting.ranking.RankedFigure;
import vn.zoneregistry.reporting.ranking.RankingQuestion;
import vn.zoneregistry.reporting.ranking.RankingReporting;

/** Rankings over HTTP. */
@Path("/v1/rankings")
@Tag(name = "Rankings", description = "Zones, projects or provinces in the order of a figure.")
public class RankingResource {

    private final RankingReporting reporting;

    RankingResource(RankingReporting reporting) {
        this.reporting = reporting;
    }

    @GET
    @Produces({ListMedia.JSON, ListMedia.CSV, ListMedia.XLSX})
    @PermitAll
    @Operation(
            operationId = "listRankings",
            summary = "Zones, provinces or projects by one indicator of a year, the largest first")
    public Page<RankedFigure> list(@BeanParam RankingQuestion question, @BeanParam PageRequest request) {
        return reporting.ranking(question, request);
    }
}
