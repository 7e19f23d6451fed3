package vn.zoneregistry.kit.list;

import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import vn.zoneregistry.kit.Bilingual;
import vn.zoneregistry.kit.problem.Fault;
import vn.zoneregistry.kit.problem.ProblemException;

/** Which page of a list is wanted, in which order. */
public class PageRequest {

    private static final int DEFAULT_LIMIT = 50;
    private static final int LARGEST_LIMIT = 200;

    @QueryParam("limit")
    @Parameter(
            description = "rows a page",
            schema = @Schema(minimum = "1", maximum = "200", defaultValue = "50", type = SchemaType.INTEGER))
    Integer limit;

    @QueryParam("cursor")
    @Parameter(description = "nextCursor of the page before")
    String cursor;

    @QueryParam("sort")
    @Parameter(description = "fields, comma separated; a leading - sorts downwards")
    String sort;

    @QueryParam("total")
    @Parameter(description = "count all rows that match")
    Boolean total;

    @HeaderParam(HttpHeaders.ACCEPT)
    @Parameter(hidden = true)
    String accept;

    private List<MediaType> moreForms = List.of();

    /** The same request to a list that can also be had in a form of its own, with all rows in it. */
    public PageRequest alsoOffering(String mediaType) {
        moreForms = List.of(MediaType.valueOf(mediaType));
        return this;
    }

    boolean wantsAllRows() {
        return ListMedia.prefersOtherThanJson(accept, moreForms);
    }

    int limit() {
        if (limit == null) {
            return DEFAULT_LIMIT;
        }
        if (limit < 1 || limit > LARGEST_LIMIT) {
            throw ProblemException.invalid(Fault.inParameter(
                    "limit", "out-of-range", new Bilingual("phải từ 1 đến %d", "must be 1 to %d").with(LARGEST_LIMIT)));
        }
        return limit;
    }

    boolean wantsTotal() {
        return Boolean.TRUE.equals(total);
    }
}
