package vn.zoneregistry.projects.project;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import vn.zoneregistry.kit.metric.Count;

/** What operators are told of projects. */
class ProjectCounts {

    @Produces
    @Singleton
    Count projects() {
        return new Count(
                "registry.projects",
                "projects",
                "status",
                "select legal_status as kind, count(*) as things from project group by 1");
    }
}
