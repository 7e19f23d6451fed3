package vn.zoneregistry.projects.land;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import vn.zoneregistry.kit.metric.Count;

/** What operators are told of promises of land. */
class LandCounts {

    @Produces
    @Singleton
    Count pending() {
        return new Count("registry.land.pending", "wishes that the land ledger has not answered", "wanted", """
                select wanted as kind, count(*) as things from land_promise
                where next_attempt_at is not null group by 1""");
    }
}
