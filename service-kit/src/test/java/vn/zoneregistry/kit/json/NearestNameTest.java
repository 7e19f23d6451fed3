package vn.zoneregistry.kit.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NearestNameTest {

    @Test
    void findsTheFewestEdits() {
        assertThat(NearestName.of("stauts", List.of("type", "status", "code"))).contains("status");
        assertThat(NearestName.of("PROVINCE", List.of("type", "province"))).contains("province");
    }

    @Test
    void findsNothingAmongNothing() {
        assertThat(NearestName.of("status", List.of())).isEmpty();
    }
}
