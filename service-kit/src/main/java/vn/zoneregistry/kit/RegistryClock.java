package vn.zoneregistry.kit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;

/**
 * The one clock. It ticks in milliseconds, the precision that instants have in the API and in the database, and its
 * days begin when they begin in Vietnam.
 */
@ApplicationScoped
class RegistryClock {

    @Produces
    @ApplicationScoped
    Clock clock() {
        return Clock.tick(Clock.system(ZoneId.of("Asia/Ho_Chi_Minh")), Duration.ofMillis(1));
    }
}
