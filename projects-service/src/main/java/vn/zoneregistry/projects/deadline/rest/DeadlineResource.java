package vn.zoneregistry.projects.deadline.rest;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.zoneregistry.kit.list.ListMedia;
import vn.zoneregistry.kit.list.Page;
import vn.zoneregistry.kit.list.PageRequest;
import vn.zoneregistry.projects.deadline.Deadline;
import vn.zoneregistry.projects.deadline.DeadlineFilters;
import vn.zoneregistry.projects.deadline.Deadlines;

@Path("/v1/deadlines")
@Tag(name = "Deadlines", description = "What is due in projects, and what is overdue.")
public class DeadlineResource {

    private final Deadlines deadlines;

    DeadlineResource(Deadlines deadlines) {
        this.deadlines = deadlines;
    }

    @GET
    @Produces({ListMedia.JSON, ListMedia.CSV, ListMedia.XLSX})
    @Authenticated
    @Operation(operationId = "listDeadlines", summary = "What is due, the earliest first; sort: dueOn")
    public Page<Deadline> list(@BeanParam DeadlineFilters filters, @BeanParam PageRequest page) {
        return deadlines.list(filters, page);
    }
}
