package vn.zoneregistry.zones;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;
import java.util.Set;

/** Lets a test look at the statements behind a request. */
public class RecordingProfile implements QuarkusTestProfile {

    @Override
    public Set<Class<?>> getEnabledAlternatives() {
        return Set.of(RecordingDataSource.class);
    }

    @Override
    public Map<String, String> getConfigOverrides() {
        // what the service looks after by itself would be counted too
        return Map.of("quarkus.hibernate-orm.statistics", "true", "quarkus.scheduler.enabled", "false");
    }
}
