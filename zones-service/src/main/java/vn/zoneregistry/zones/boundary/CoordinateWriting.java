package vn.zoneregistry.zones.boundary;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;

/** Writes geometries as GeoJSON nests their coordinates. */
final class CoordinateWriting {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private CoordinateWriting() {}

    static ArrayNode coordinates(Geometry geometry) {
        if (geometry instanceof Polygon polygon) {
            return rings(polygon);
        }
        var polygons = JSON.arrayNode(geometry.getNumGeometries());
        for (int i = 0; i < geometry.getNumGeometries(); i++) {
            polygons.add(rings((Polygon) geometry.getGeometryN(i)));
        }
        return polygons;
    }

    private static ArrayNode rings(Polygon polygon) {
        var rings = JSON.arrayNode();
        rings.add(positions(polygon.getExteriorRing()));
        for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
            rings.add(positions(polygon.getInteriorRingN(i)));
        }
        return rings;
    }

    private static ArrayNode positions(LinearRing ring) {
        var positions = JSON.arrayNode(ring.getNumPoints());
        for (var position : ring.getCoordinates()) {
            positions.add(JSON.arrayNode(2).add(position.getX()).add(position.getY()));
        }
        return positions;
    }
}
