package vn.zoneregistry.projects.bridge;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever happened to the projects, the bridge adds up, and the next period opens where this one closed. */
class CapitalBridgeTest {

    private static final LocalDate BEGINNING = LocalDate.of(2020, 1, 1);
    private static final int DAYS = 400;

    static LongStream seeds() {
        return LongStream.range(0, 500);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void addsUpOverRandomHistories(long seed) {
        var random = new Random(seed);
        var histories = IntStream.range(0, 1 + random.nextInt(20))
                .mapToObj(i -> history(random))
                .toList();
        var from = day(random);
        var to = from.plusDays(random.nextInt(DAYS));

        var bridge = CapitalBridge.of(histories, from, to);

        assertThat(amount(bridge.opening())
                        .add(amount(bridge.newlyRegistered()))
                        .add(amount(bridge.increased()))
                        .subtract(amount(bridge.decreased()))
                        .subtract(amount(bridge.ended())))
                .isEqualByComparingTo(amount(bridge.closing()));
        assertThat(bridge.opening().projects()
                        + bridge.newlyRegistered().projects()
                        - bridge.ended().projects())
                .isEqualTo(bridge.closing().projects());
        assertThat(CapitalBridge.of(histories, to.plusDays(1), to.plusDays(DAYS))
                        .opening())
                .isEqualTo(bridge.closing());
    }

    private static BigDecimal amount(CapitalBridge.Line line) {
        assertThat(line.items())
                .allMatch(item -> item.capitalVnd() == null || item.capitalVnd().signum() >= 0);
        return line.capitalVnd();
    }

    private static CapitalHistory history(Random random) {
        var registeredOn = random.nextInt(8) == 0 ? null : day(random);
        var on = registeredOn == null || random.nextInt(5) == 0 ? day(random) : registeredOn;
        var adjustments = new ArrayList<CapitalHistory.Adjustment>();
        for (int i = random.nextInt(5); i > 0; i--) {
            on = on.plusDays(random.nextInt(60));
            adjustments.add(new CapitalHistory.Adjustment(UUID.randomUUID(), on, capital(random), List.of()));
        }
        var endedOn = random.nextInt(3) == 0
                ? (registeredOn == null ? BEGINNING : registeredOn).plusDays(random.nextInt(DAYS))
                : null;
        return new CapitalHistory(
                UUID.randomUUID(),
                null,
                "Dự án",
                UUID.randomUUID(),
                registeredOn,
                endedOn,
                capital(random),
                adjustments,
                List.of(),
                List.of());
    }

    private static BigDecimal capital(Random random) {
        return random.nextInt(6) == 0 ? null : BigDecimal.valueOf(random.nextInt(1_000_000), 2);
    }

    private static LocalDate day(Random random) {
        return BEGINNING.plusDays(random.nextInt(DAYS));
    }
}
