package vn.zoneregistry.zones.boundary;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import vn.zoneregistry.kit.Bilingual;
import vn.zoneregistry.kit.problem.Fault;
import vn.zoneregistry.kit.problem.Faults;

/** Reads the coordinates of one boundary into a geometry that keeps the right-hand rule, and notes what does not fit. */
final class CoordinateReading {

    static final int MOST_VERTICES = 10_000;

    private static final String POINTER = "/boundary/coordinates";
    private static final int MOST_FAULTS = 10;
    private static final int SHORTEST_RING = 4;
    private static final GeometryFactory GEOMETRIES = new GeometryFactory();

    private final Faults faults;
    private int vertices;

    CoordinateReading(Faults faults) {
        this.faults = faults;
    }

    /** The geometry, or null where there are faults. */
    Geometry read(BoundaryForm form, JsonNode coordinates) {
        if (form == null || coordinates == null) {
            note("", "required", "bắt buộc", "is required");
            return null;
        }
        var geometry = form == BoundaryForm.Polygon ? polygon(coordinates, "") : polygons(coordinates);
        if (vertices > MOST_VERTICES) {
            faults.add(Fault.at(
                    POINTER,
                    "too-many-vertices",
                    new Bilingual("có hơn %s đỉnh", "has more than %s vertices").with(MOST_VERTICES)));
        }
        return faults.isEmpty() ? geometry : null;
    }

    private Geometry polygons(JsonNode coordinates) {
        var polygons = new ArrayList<Polygon>();
        for (int i = 0; isNested(coordinates, "") && i < coordinates.size() && isWorthwhile(); i++) {
            polygons.add(polygon(coordinates.get(i), "/" + i));
        }
        return isWorthwhile() ? GEOMETRIES.createMultiPolygon(polygons.toArray(new Polygon[0])) : null;
    }

    private Polygon polygon(JsonNode coordinates, String place) {
        List<LinearRing> rings = new ArrayList<>();
        for (int i = 0; isNested(coordinates, place) && i < coordinates.size() && isWorthwhile(); i++) {
            rings.add(ring(coordinates.get(i), place + "/" + i, i == 0));
        }
        return faults.isEmpty() && isWorthwhile()
                ? GEOMETRIES.createPolygon(
                        rings.get(0), rings.subList(1, rings.size()).toArray(new LinearRing[0]))
                : null;
    }

    /** A ring by the right-hand rule: an outer one counter-clockwise, a hole clockwise. */
    private LinearRing ring(JsonNode coordinates, String place, boolean outer) {
        if (!isNested(coordinates, place)) {
            return null;
        }
        var positions = new ArrayList<Coordinate>();
        for (int i = 0; i < coordinates.size() && isWorthwhile(); i++) {
            vertices++;
            var position = Positions.read(coordinates.get(i), POINTER + place + "/" + i, faults);
            if (position != null) {
                positions.add(position);
            }
        }
        if (!faults.isEmpty() || !isWorthwhile() || !isRing(positions, place)) {
            return null;
        }
        var ring = GEOMETRIES.createLinearRing(positions.toArray(new Coordinate[0]));
        return Orientation.isCCW(ring.getCoordinateSequence()) == outer ? ring : ring.reverse();
    }

    private boolean isRing(List<Coordinate> positions, String place) {
        if (positions.size() < SHORTEST_RING) {
            note(place, "ring-too-short", "vòng cần ít nhất 4 điểm", "a ring needs at least 4 positions");
            return false;
        }
        if (!positions.get(0).equals2D(positions.get(positions.size() - 1))) {
            note(
                    place,
                    "ring-not-closed",
                    "vòng phải kết thúc ở điểm đầu",
                    "a ring must end at the position where it begins");
            return false;
        }
        return true;
    }

    private boolean isNested(JsonNode node, String place) {
        if (node.isArray() && !node.isEmpty()) {
            return true;
        }
        note(place, "wrong-type", "phải là mảng có phần tử", "must be an array with items");
        return false;
    }

    /** Nobody reads a thousand faults of one drawing, nor are more vertices looked at than are allowed. */
    private boolean isWorthwhile() {
        return vertices <= MOST_VERTICES && faults.asList().size() < MOST_FAULTS;
    }

    private void note(String place, String code, String vi, String en) {
        faults.add(POINTER + place, code, vi, en);
    }
}
