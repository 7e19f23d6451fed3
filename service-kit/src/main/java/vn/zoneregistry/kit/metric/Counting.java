package vn.zoneregistry.kit.metric;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import io.quarkus.arc.All;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.zoneregistry.kit.sql.Database;

/** Keeps the metrics of all counts, so that reading them costs the database nothing. Each replica tells the same. */
@ApplicationScoped
class Counting {

    private final Database database;
    private final Map<Count, MultiGauge> gauges = new LinkedHashMap<>();

    Counting(@All List<Count> counts, Database database, MeterRegistry meters) {
        this.database = database;
        counts.forEach(count -> gauges.put(
                count,
                MultiGauge.builder(count.name())
                        .description(count.description())
                        .register(meters)));
    }

    @Scheduled(every = "${registry.counting.every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void count() {
        gauges.forEach((count, gauge) -> gauge.register(rows(count), true));
    }

    private List<MultiGauge.Row<?>> rows(Count count) {
        return database.list(
                count.query(),
                List.of(),
                row -> MultiGauge.Row.of(Tags.of(count.tag(), row.text("kind")), row.bigint("things")));
    }
}
