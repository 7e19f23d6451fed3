package vn.zoneregistry.zones.zone.rest;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.ws.rs.ConstrainedTo;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.RuntimeType;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveResourceInfo;
import org.jboss.resteasy.reactive.server.spi.ServerMessageBodyWriter;
import org.jboss.resteasy.reactive.server.spi.ServerRequestContext;
import vn.zoneregistry.kit.list.Page;
import vn.zoneregistry.zones.zone.ZoneView;

/** All zones of a list as a GeoJSON FeatureCollection (RFC 7946), written while they are read. */
@Provider
@ConstrainedTo(RuntimeType.SERVER)
@Produces(FeatureCollectionWriter.GEO_JSON)
public class FeatureCollectionWriter implements ServerMessageBodyWriter<Page<ZoneView>> {

    static final String GEO_JSON = "application/geo+json";

    private static final int LONGEST_EXPORT_SECONDS = 900;

    private final ObjectMapper json;

    FeatureCollectionWriter(ObjectMapper json) {
        this.json = json;
    }

    @Override
    public boolean isWriteable(
            Class<?> type, Type genericType, ResteasyReactiveResourceInfo target, MediaType mediaType) {
        return Page.class.isAssignableFrom(type);
    }

    @Override
    public boolean isWriteable(Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
        return Page.class.isAssignableFrom(type);
    }

    @Override
    public void writeResponse(Page<ZoneView> zones, Type genericType, ServerRequestContext context) throws IOException {
        write(zones, context.getOrCreateOutputStream());
    }

    @Override
    public void writeTo(
            Page<ZoneView> zones,
            Class<?> type,
            Type genericType,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, Object> headers,
            OutputStream out)
            throws IOException {
        write(zones, out);
    }

    private void write(Page<ZoneView> zones, OutputStream out) throws IOException {
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
