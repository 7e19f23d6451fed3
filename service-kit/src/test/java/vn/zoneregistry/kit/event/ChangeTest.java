package vn.zoneregistry.kit.event;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChangeTest {

    private final ObjectMapper json = new ObjectMapper();

    @Test
    void pointsIntoObjectsAndTakesListsAsOneValue() throws JsonProcessingException {
        assertThat(pointers(
                        "{\"a\":1,\"b\":{\"c\":2,\"d\":3},\"e\":[1]}", "{\"a\":1,\"b\":{\"c\":2,\"d\":4},\"e\":[1,2]}"))
                .containsExactly("/b/d", "/e");
    }

    @Test
    void takesNullAndAbsentForTheSame() throws JsonProcessingException {
        assertThat(pointers("{\"a\":null}", "{\"b\":null}")).isEmpty();
    }

    @Test
    void leavesBookkeepingOut() throws JsonProcessingException {
        assertThat(pointers("{\"version\":1,\"updatedAt\":\"x\"}", "{\"version\":2,\"updatedAt\":\"y\"}"))
                .isEmpty();
    }

    private List<String> pointers(String before, String after) throws JsonProcessingException {
        return Change.between(json.readTree(before), json.readTree(after)).stream()
                .map(Change::pointer)
                .toList();
    }
}
