package vn.zoneregistry.projects.petition;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import vn.zoneregistry.kit.metric.Count;

/** What operators are told of petitions. */
class PetitionCounts {

    @Produces
    @Singleton
    Count open() {
        return new Count("registry.petitions.open", "petitions without an answer", "status", """
                select status as kind, count(*) as things from petition
                where status not in ('ANSWERED', 'CLOSED') group by 1""");
    }
}
