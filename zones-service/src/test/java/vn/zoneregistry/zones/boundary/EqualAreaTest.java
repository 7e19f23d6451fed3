package vn.zoneregistry.zones.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

/** The expected areas are integrals of the ellipsoid's surface, worked out numerically. */
class EqualAreaTest {

    @Test
    void measuresAHundredthOfADegree() throws ParseException {
        assertThat(hectares("POLYGON ((105.84 22.15, 105.85 22.15, 105.85 22.16, 105.84 22.16, 105.84 22.15))"))
                .isEqualTo("114.2200");
    }

    @Test
    void measuresAWholeDegree() throws ParseException {
        assertThat(hectares("POLYGON ((105 22, 106 22, 106 23, 105 23, 105 22))"))
                .isEqualTo("1139428.7308");
    }

    @Test
    void takesOffWhatIsCutOut() throws ParseException {
        assertThat(hectares("""
                MULTIPOLYGON (((105 22, 106 22, 106 23, 105 23, 105 22), (105 22, 105 23, 106 23, 106 22, 105 22)),
                              ((105.84 22.15, 105.85 22.15, 105.85 22.16, 105.84 22.16, 105.84 22.15)))""")).isEqualTo("114.2200");
    }

    private static String hectares(String wellKnownText) throws ParseException {
        return EqualArea.hectares(new WKTReader().read(wellKnownText)).toPlainString();
    }
}
