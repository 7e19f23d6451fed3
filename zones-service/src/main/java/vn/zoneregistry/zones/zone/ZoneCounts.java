package vn.zoneregistry.zones.zone;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import vn.zoneregistry.kit.metric.Count;

/** What operators are told of zones. */
class ZoneCounts {

    @Produces
    @Singleton
    Count zones() {
        return new Count(
                "registry.zones", "zones", "status", "select status as kind, count(*) as things from zone group by 1");
    }
}
