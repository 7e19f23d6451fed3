package vn.zoneregistry.kit.list;

import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.common.util.MediaTypeHelper;

/** The media types in which every list can be had. */
public final class ListMedia {

    public static final String JSON = MediaType.APPLICATION_JSON;
    public static final String CSV = "text/csv";
    public static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private static final List<MediaType> OFFERED =
            List.of(MediaType.APPLICATION_JSON_TYPE, MediaType.valueOf(CSV), MediaType.valueOf(XLSX));

    private ListMedia() {}

    /**
     * Whether the caller prefers another form over JSON. For lists that is one which carries all rows and not a page.
     *
     * @param more forms that one resource has beside those of all lists
     */
    public static boolean prefersOtherThanJson(String accept, List<MediaType> more) {
        if (accept == null) {
            return false;
        }
        try {
            var offered = Stream.concat(OFFERED.stream(), more.stream()).toList();
            var best = MediaTypeHelper.getBestMatch(offered, MediaTypeHelper.parseHeader(accept));
            return best != null && !best.isCompatible(MediaType.APPLICATION_JSON_TYPE);
        } catch (IllegalArgumentException unreadable) {
            return false;
        }
    }
}
