package vn.zoneregistry.zones.zone.rest;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.ws.rs.ConstrainedTo;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.RuntimeType;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Type;
import vn.zoneregistry.kit.http.StreamedBodyWriter;
import vn.zoneregistry.kit.list.Page;
import vn.zoneregistry.zones.zone.ZoneView;

/** All zones of a list as a GeoJSON FeatureCollection (RFC 7946), written while they are read. */
@Provider
@ConstrainedTo(RuntimeType.SERVER)
@Produces(FeatureCollectionWriter.GEO_JSON)
public class FeatureCollectionWriter extends StreamedBodyWriter<Page<ZoneView>> {

    static final String GEO_JSON = "application/geo+json";

    private static final int LONGEST_EXPORT_SECONDS = 900;

    private final ObjectMapper json;

    FeatureCollectionWriter(ObjectMapper json) {
        super(Page.class);
        this.json = json;
    }

    @Override
    protected void write(Page<ZoneView> zones, Type genericType, OutputStream out) throws IOException {
        try (var generator = json.getFactory().createGenerator(out)) {
            generator.writeStartObject();
            generator.writeStringField("type", "FeatureCollection");
            generator.writeArrayFieldStart("features");
            QuarkusTransaction.requiringNew().timeout(LONGEST_EXPORT_SECONDS).run(() -> zones.allRows()
                    .each(zone -> add(generator, zone)));
            generator.writeEndArray();
            generator.writeEndObject();
        }
    }

    /** A zone without boundary is a feature without geometry. */
    private void add(JsonGenerator generator, ZoneView zone) {
        ObjectNode properties = json.valueToTree(zone);
        var feature = json.createObjectNode();
        feature.put("type", "Feature");
        feature.set("id", properties.get("id"));
        feature.set("geometry", properties.remove("boundary"));
        feature.set("properties", properties);
        try {
            generator.writeTree(feature);
        } catch (IOException callerLeft) {
            throw new UncheckedIOException(callerLeft);
        }
    }
}
