package vn.zoneregistry.kit.resource;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import vn.zoneregistry.kit.event.EventLog;
import vn.zoneregistry.kit.http.Versioned;

/** Makes the registers of a service, one for each collection of drafted records. */
@ApplicationScoped
public class Registers {

    private final EventLog events;
    private final Clock clock;

    Registers(EventLog events, Clock clock) {
        this.events = events;
        this.clock = clock;
    }

    /**
     * @param collection as it stands in the path and in the types of events
     * @param draftType what callers write
     * @param rows where the records are kept
     * @param reading how one is read as callers see it
     */
    public <E extends Drafted<D>, D, V extends Versioned> Register<E, D, V> of(
            String collection,
            Class<D> draftType,
            PanacheRepositoryBase<E, UUID> rows,
            Function<UUID, Optional<V>> reading) {
        return new Register<>(
                collection, draftType, rows, each(reading), UnaryOperator.identity(), row -> {}, events, clock);
    }

    private static <V> Function<List<UUID>, Map<UUID, V>> each(Function<UUID, Optional<V>> reading) {
        return ids -> {
            var read = new HashMap<UUID, V>();
            ids.forEach(id -> reading.apply(id).ifPresent(view -> read.put(id, view)));
            return read;
        };
    }
}
