package vn.zoneregistry.projects.deadline;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import vn.zoneregistry.domain.AdministrativeUnits;
import vn.zoneregistry.kit.list.Listing;
import vn.zoneregistry.kit.list.Page;
import vn.zoneregistry.kit.list.PageRequest;
import vn.zoneregistry.kit.sql.Database;
import vn.zoneregistry.kit.sql.Row;

/** The days by which something has to be done, first those that are due first. Nothing is kept: they follow from facts. */
@ApplicationScoped
public class Deadlines {

    private static final String ALL = """
            (select 'PROCEDURE' as kind, r.due_on, r.id as subject_id, p.id as project_id, p.name as project_name,
                    p.zone_id, r.kind as detail
             from procedure r join project p on p.id = r.project_id
             where r.due_on is not null and r.status in ('NOT_STARTED', 'SUBMITTED')
               and p.legal_status not in ('REJECTED', 'TERMINATED', 'REVOKED', 'EXPIRED')
             union all
             select 'SUPERVISION_FOLLOW_UP', s.follow_up_due_on, s.id, p.id, p.name, p.zone_id, s.findings
             from supervision s join project p on p.id = s.project_id
             where s.follow_up_due_on is not null and s.followed_up_on is null
               and p.legal_status not in ('REJECTED', 'TERMINATED', 'REVOKED', 'EXPIRED')
             union all
             select 'PETITION', t.due_on, t.id, p.id, p.name, t.zone_id, t.content
             from petition t left join project p on p.id = t.project_id
             where t.due_on is not null and t.status not in ('ANSWERED', 'CLOSED')
             union all
             select 'SUSPENSION_END',
                    p.suspended_since
                        + ((p.first_suspended_on + interval '12 months')::date - p.first_suspended_on - p.suspended_days),
                    p.id, p.id, p.name, p.zone_id, null
             from project p
             where p.suspended_since is not null and p.legal_status = 'SUSPENDED'
             union all
             select 'PROJECT_TERM', (p.registered_on + make_interval(years => p.term_years))::date,
                    p.id, p.id, p.name, p.zone_id, null
             from project p
             where p.registered_on is not null and p.term_years is not null
               and p.legal_status in ('REGISTERED', 'SUSPENDED')) d
            join neighbour_zone z on z.id = d.zone_id""";

    private final Database database;
    private final AdministrativeUnits units;
    private final Clock clock;
    private final Listing<Deadline> deadlines;

    Deadlines(Database database, AdministrativeUnits units, Clock clock) {
        this.database = database;
        this.units = units;
        this.clock = clock;
        this.deadlines = Listing.of(
                        "d.*", ALL, "(d.due_on::text || ' ' || d.kind || ' ' || d.subject_id)", "text", this::deadline)
                .sort("dueOn", "d.due_on", "date");
    }

    public Page<Deadline> list(DeadlineFilters filters, PageRequest page) {
        return deadlines.page(database, filters.conditions(units), page);
    }

    private Deadline deadline(Row row) throws SQLException {
        var dueOn = row.date("due_on");
        return new Deadline(
                row.word("kind", DeadlineKind.class),
                dueOn,
                dueOn.isBefore(LocalDate.now(clock)),
                row.uuid("subject_id"),
                row.uuid("project_id"),
                row.text("project_name"),
                row.uuid("zone_id"),
                row.text("detail"));
    }
}
