package vn.zoneregistry.zones.boundary;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.locationtech.jts.algorithm.Area;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import vn.zoneregistry.domain.Areas;

/**
 * Areas on the ellipsoid WGS 84, by its cylindrical equal-area projection (J. P. Snyder, Map Projections, 1987, formulas
 * 10-13 to 10-16): a plane area there is the area on the ground.
 */
final class EqualArea {

    private static final double SEMI_MAJOR_AXIS_METRES = 6_378_137.0;
    private static final double FLATTENING = 1 / 298.257_223_563;
    private static final double ECCENTRICITY = Math.sqrt(FLATTENING * (2 - FLATTENING));
    private static final double SQUARE_METRES_PER_HECTARE = 10_000;

    private EqualArea() {}

    /** Hectares with four decimals; what has no area, as a line, has 0. */
    static BigDecimal hectares(Geometry geometry) {
        double squareMetres = 0;
        for (int i = 0; i < geometry.getNumGeometries(); i++) {
            if (geometry.getGeometryN(i) instanceof Polygon polygon && !polygon.isEmpty()) {
                squareMetres += squareMetres(polygon);
            }
        }
        return BigDecimal.valueOf(squareMetres / SQUARE_METRES_PER_HECTARE)
                .setScale(Areas.DECIMALS, RoundingMode.HALF_UP);
    }

    private static double squareMetres(Polygon polygon) {
        double area = squareMetres(polygon.getExteriorRing());
        for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
            area -= squareMetres(polygon.getInteriorRingN(i));
        }
        return area;
    }

    private static double squareMetres(LinearRing ring) {
        var projected = ring.getCoordinates();
        for (int i = 0; i < projected.length; i++) {
            projected[i] = project(projected[i]);
        }
        return Area.ofRing(projected);
    }

    private static Coordinate project(Coordinate position) {
        double sine = Math.sin(Math.toRadians(position.getY()));
        double squared = ECCENTRICITY * ECCENTRICITY;
        double q = (1 - squared)
                * (sine / (1 - squared * sine * sine)
                        - Math.log((1 - ECCENTRICITY * sine) / (1 + ECCENTRICITY * sine)) / (2 * ECCENTRICITY));
        return new Coordinate(SEMI_MAJOR_AXIS_METRES * Math.toRadians(position.getX()), SEMI_MAJOR_AXIS_METRES * q / 2);
    }
}
