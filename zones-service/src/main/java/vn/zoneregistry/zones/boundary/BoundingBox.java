package vn.zoneregistry.zones.boundary;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import vn.zoneregistry.kit.Bilingual;
import vn.zoneregistry.kit.json.Scalars;
import vn.zoneregistry.kit.problem.Fault;
import vn.zoneregistry.kit.problem.ProblemException;

/** A rectangle of degrees, its edges included. */
public record BoundingBox(double west, double south, double east, double north) {

    private static final BoundingBox WORLD = new BoundingBox(-180, -90, 180, 90);
    private static final String FORM = "minLon,minLat,maxLon,maxLat";

    /**
     * Reads the query parameter {@code bbox}.
     *
     * @throws ProblemException {@code validation-failed} for what is no such rectangle
     */
    public static BoundingBox parse(String sent) {
        var numbers = numbers(sent);
        var box = new BoundingBox(numbers.get(0), numbers.get(1), numbers.get(2), numbers.get(3));
        if (box.isSwapped()) {
            throw refusal("coordinates-swapped", "vĩ độ đứng trước kinh độ", "latitude stands before longitude");
        }
        if (!WORLD.holds(box.west, box.south) || !WORLD.holds(box.east, box.north)) {
            throw refusal("out-of-range", "ngoài phạm vi kinh độ, vĩ độ", "beyond the range of longitude and latitude");
        }
        if (box.west > box.east || box.south > box.north) {
            throw refusal("out-of-order", "giá trị nhỏ phải đứng trước", "the smaller values must come first");
        }
        return box;
    }

    boolean holds(double longitude, double latitude) {
        return longitude >= west && longitude <= east && latitude >= south && latitude <= north;
    }

    /** Latitudes beyond the poles whose longitudes would do: somebody wrote latitude first. */
    private boolean isSwapped() {
        return (Math.abs(south) > WORLD.north || Math.abs(north) > WORLD.north)
                && WORLD.holds(south, west)
                && WORLD.holds(north, east);
    }

    private static List<Double> numbers(String sent) {
        try {
            var numbers = Arrays.stream(sent.split(",", -1))
                    .map(String::strip)
                    .map(Scalars::decimal)
                    .map(BigDecimal::doubleValue)
                    .toList();
            if (numbers.size() == 4) {
                return numbers;
            }
        } catch (IllegalArgumentException unreadable) {
            // told below, as any other number of numbers is
        }
        throw refusal("bad-form", "phải có dạng " + FORM, "must be of the form " + FORM);
    }

    private static ProblemException refusal(String code, String vi, String en) {
        return ProblemException.invalid(Fault.inParameter("bbox", code, new Bilingual(vi, en)));
    }
}
