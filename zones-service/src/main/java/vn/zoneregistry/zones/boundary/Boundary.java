package vn.zoneregistry.zones.boundary;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;
import vn.zoneregistry.kit.problem.Faults;

/**
 * Where a zone lies: a GeoJSON geometry (RFC 7946) of positions {@code [longitude, latitude]} in WGS 84.
 *
 * @param coordinates rings of positions, or polygons of rings, as GeoJSON nests them
 */
@Schema(name = "Boundary", description = "GeoJSON Polygon or MultiPolygon (RFC 7946) in WGS 84")
public record Boundary(
        @NotNull BoundaryForm type,

        @NotNull
        @Schema(
                type = SchemaType.ARRAY,
                implementation = Object[].class,
                description = "nested as GeoJSON nests them; every position is [longitude, latitude]")
        JsonNode coordinates) {

    /**
     * The same boundary in the one form in which it is kept: positions to the centimetre, outer rings counter-clockwise
     * and holes clockwise. One that cannot be read stays as it is, for {@link #check} to tell why.
     */
    public Boundary canonical() {
        var faults = new Faults();
        var geometry = geometry(faults);
        return faults.isEmpty() ? new Boundary(type, CoordinateWriting.coordinates(geometry)) : this;
    }

    /** Adds a fault for each thing that keeps this from being the boundary of a zone in Vietnam. */
    public void check(Faults faults) {
        var own = new Faults();
        var geometry = geometry(own);
        if (own.isEmpty()) {
            GeometryRules.check(geometry, own);
        }
        own.asList().forEach(faults::add);
    }

    /** The area in hectares, four decimals. */
    @JsonIgnore
    public BigDecimal areaHa() {
        return EqualArea.hectares(geometry());
    }

    @JsonIgnore
    public BoundingBox box() {
        var envelope = geometry().getEnvelopeInternal();
        return new BoundingBox(envelope.getMinX(), envelope.getMinY(), envelope.getMaxX(), envelope.getMaxY());
    }

    /** The area in hectares that lies in both boundaries. */
    public BigDecimal sharedHa(Boundary other) {
        return EqualArea.hectares(OverlayNGRobust.overlay(geometry(), other.geometry(), OverlayNG.INTERSECTION));
    }

    private Geometry geometry() {
        return geometry(new Faults());
    }

    private Geometry geometry(Faults faults) {
        return new CoordinateReading(faults).read(type, coordinates);
    }
}
