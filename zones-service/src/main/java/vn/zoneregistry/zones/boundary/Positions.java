package vn.zoneregistry.zones.boundary;

import com.fasterxml.jackson.databind.JsonNode;
import org.locationtech.jts.geom.Coordinate;
import vn.zoneregistry.kit.Bilingual;
import vn.zoneregistry.kit.problem.Fault;
import vn.zoneregistry.kit.problem.Faults;

/** Single positions: longitude and latitude, in Vietnam with its islands, to seven decimals, which is a centimetre. */
final class Positions {

    private static final BoundingBox VIETNAM = new BoundingBox(102, 6, 118, 24);
    private static final double PARTS_OF_A_DEGREE = 1e7;

    private Positions() {}

    /** The position, or null with a fault at {@code pointer}. */
    static Coordinate read(JsonNode position, String pointer, Faults faults) {
        if (!position.isArray()
                || position.size() != 2
                || !position.get(0).isNumber()
                || !position.get(1).isNumber()) {
            faults.add(
                    pointer,
                    "wrong-type",
                    "phải là [kinh độ, vĩ độ], hai số",
                    "must be [longitude, latitude], two numbers");
            return null;
        }
        double longitude = rounded(position.get(0).doubleValue());
        double latitude = rounded(position.get(1).doubleValue());
        if (VIETNAM.holds(longitude, latitude)) {
            return new Coordinate(longitude, latitude);
        }
        faults.add(VIETNAM.holds(latitude, longitude) ? swapped(pointer, longitude, latitude) : outside(pointer));
        return null;
    }

    private static double rounded(double degrees) {
        return Math.round(degrees * PARTS_OF_A_DEGREE) / PARTS_OF_A_DEGREE;
    }

    private static Fault swapped(String pointer, double first, double second) {
        return Fault.at(
                pointer,
                "coordinates-swapped",
                new Bilingual(
                                "vĩ độ đứng trước kinh độ; có phải [%s, %s] không?",
                                "latitude stands before longitude; did you mean [%s, %s]?")
                        .with(second, first));
    }

    private static Fault outside(String pointer) {
        return Fault.at(
                pointer,
                "outside-vietnam",
                new Bilingual(
                        "nằm ngoài Việt Nam (kinh độ 102 đến 118, vĩ độ 6 đến 24)",
                        "lies outside Vietnam (longitude 102 to 118, latitude 6 to 24)"));
    }
}
