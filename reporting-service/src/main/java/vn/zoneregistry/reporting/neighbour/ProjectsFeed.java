package vn.zoneregistry.reporting.neighbour;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import vn.zoneregistry.kit.event.FeedEvent;
import vn.zoneregistry.kit.event.FeedSubscriber;
import vn.zoneregistry.kit.sql.Database;

/** Keeps the copy of projects as projects-service has them. */
@ApplicationScoped
public class ProjectsFeed implements FeedSubscriber {

    private final Database database;

    ProjectsFeed(Database database) {
        this.database = database;
    }

    @Override
    public String neighbour() {
        return "projects";
    }

    @Override
    public void apply(FeedEvent event) {
        if (!event.resource().equals("projects")) {
            return;
        }
        var id = UUID.fromString(event.subjectId());
        if (event.verb().equals("deleted")) {
            database.update("delete from neighbour_project where id = ?", id);
            return;
        }
        var project = event.data();
        database.update(
                """
                insert into neighbour_project (id, code, name, zone_id, legal_status, progress, capital_origin,
                    registered_on, ended_on, registered_capital_vnd)
                values (?, ?, ?, ?, ?, ?, ?, cast(? as date), cast(? as date), ?)
                on conflict (id) do update set
                    code = excluded.code, name = excluded.name, zone_id = excluded.zone_id,
                    legal_status = excluded.legal_status, progress = excluded.progress,
                    capital_origin = excluded.capital_origin, registered_on = excluded.registered_on,
                    ended_on = excluded.ended_on, registered_capital_vnd = excluded.registered_capital_vnd""",
                id,
                project.path("code").textValue(),
                project.path("name").textValue(),
                UUID.fromString(project.path("zone").path("id").textValue()),
                project.path("legalStatus").textValue(),
                project.path("progress").textValue(),
                project.path("capitalOrigin").textValue(),
                project.path("registeredOn").textValue(),
                project.path("endedOn").textValue(),
                Numbers.of(project.path("registeredCapitalVnd")));
    }
}
