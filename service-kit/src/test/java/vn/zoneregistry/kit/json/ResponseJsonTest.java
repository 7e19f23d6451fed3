package vn.zoneregistry.kit.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ResponseJsonTest {

    private final ObjectMapper json = new ObjectMapper().registerModule(new JavaTimeModule());

    ResponseJsonTest() {
        new ResponseJson().customize(json);
    }

    @Test
    void writesInstantsWithTheirMilliseconds() throws JsonProcessingException {
        assertThat(json.writeValueAsString(Instant.parse("2024-12-31T00:00:00Z")))
                .isEqualTo("\"2024-12-31T00:00:00.000Z\"");
    }

    @Test
    void writesDatesNullsAndPlainNumbers() throws JsonProcessingException {
        var values = new TreeMap<String, Object>(Map.of("a", LocalDate.of(2024, 12, 31), "b", new BigDecimal("1E+3")));
        values.put("c", null);

        assertThat(json.writeValueAsString(values)).isEqualTo("{\"a\":\"2024-12-31\",\"b\":1000,\"c\":null}");
    }

    @Test
    void keepsTheDigitsOfNumbersThatItReads() throws JsonProcessingException {
        assertThat(json.readTree("{\"a\":100.00}").toString()).isEqualTo("{\"a\":100.00}");
    }
}
