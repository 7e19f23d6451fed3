package vn.zoneregistry.zones.boundary;

import java.math.BigDecimal;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.operation.valid.IsValidOp;
import org.locationtech.jts.operation.valid.TopologyValidationError;
import vn.zoneregistry.kit.Bilingual;
import vn.zoneregistry.kit.problem.Fault;
import vn.zoneregistry.kit.problem.Faults;

/** What rings have to keep to beyond being rings: not crossing, holes inside, and the size that a zone can have. */
final class GeometryRules {

    private static final String POINTER = "/boundary/coordinates";
    private static final BigDecimal LARGEST_HA = BigDecimal.valueOf(1_000_000);

    private GeometryRules() {}

    static void check(Geometry geometry, Faults faults) {
        var error = new IsValidOp(geometry).getValidationError();
        if (error != null) {
            faults.add(fault(error));
            return;
        }
        var area = EqualArea.hectares(geometry);
        faults.require(area.signum() > 0, POINTER, "no-area", "không có diện tích", "has no area");
        faults.require(
                area.compareTo(LARGEST_HA) < 0,
                POINTER,
                "too-large",
                "rộng từ một triệu ha trở lên",
                "has a million hectares or more");
    }

    private static Fault fault(TopologyValidationError error) {
        var at = error.getCoordinate();
        boolean crossing = error.getErrorType() == TopologyValidationError.SELF_INTERSECTION
                || error.getErrorType() == TopologyValidationError.RING_SELF_INTERSECTION;
        return crossing
                ? Fault.at(
                        POINTER,
                        "self-intersection",
                        new Bilingual("đường ranh giới tự cắt tại [%s, %s]", "the boundary crosses itself at [%s, %s]")
                                .with(at.getX(), at.getY()))
                : Fault.at(
                        POINTER,
                        "rings-do-not-fit",
                        new Bilingual(
                                        "các vòng không hợp thành đa giác, tại [%s, %s]",
                                        "the rings do not make polygons, at [%s, %s]")
                                .with(at.getX(), at.getY()));
    }
}
