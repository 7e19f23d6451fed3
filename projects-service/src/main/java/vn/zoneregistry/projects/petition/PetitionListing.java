package vn.zoneregistry.projects.petition;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.zoneregistry.domain.AdministrativeUnits;
import vn.zoneregistry.kit.list.Conditions;
import vn.zoneregistry.kit.list.Listing;
import vn.zoneregistry.kit.list.Page;
import vn.zoneregistry.kit.list.PageRequest;
import vn.zoneregistry.kit.sql.Database;
import vn.zoneregistry.kit.sql.Row;

/** How petitions are read. */
@ApplicationScoped
class PetitionListing {

    private final Database database;
    private final AdministrativeUnits units;
    private final Clock clock;
    private final Listing<PetitionView> petitions;

    PetitionListing(Database database, AdministrativeUnits units, Clock clock) {
        this.database = database;
        this.units = units;
        this.clock = clock;
        this.petitions = Listing.of(
                        "t.*", "petition t join neighbour_zone z on z.id = t.zone_id", "t.id", "uuid", this::view)
                .sort("raisedOn", "t.raised_on", "date")
                .sort("dueOn", "coalesce(t.due_on, date '9999-12-31')", "date")
                .sort("updatedAt", "t.updated_at", "timestamptz");
    }

    Page<PetitionView> page(PetitionFilters filters, PageRequest page) {
        return petitions.page(database, filters.conditions(units, LocalDate.now(clock)), page);
    }

    Optional<PetitionView> find(UUID id) {
        return petitions.one(database, new Conditions().equal("t.id", id));
    }

    Map<UUID, PetitionView> all(List<UUID> ids) {
        return petitions.all(database, new Conditions().anyOf("t.id", ids)).stream()
                .collect(Collectors.toMap(PetitionView::id, petition -> petition));
    }

    private PetitionView view(Row row) throws SQLException {
        var status = row.word("status", PetitionStatus.class);
        var dueOn = row.date("due_on");
        return new PetitionView(
                row.uuid("id"),
                row.uuid("project_id"),
                row.uuid("zone_id"),
                row.text("raised_by"),
                row.date("raised_on"),
                row.word("channel", PetitionChannel.class),
                row.word("topic", PetitionTopic.class),
                row.text("content"),
                status,
                row.text("responsible_agency"),
                dueOn,
                row.date("answered_on"),
                status.awaitsAnswer() && dueOn != null && dueOn.isBefore(LocalDate.now(clock)),
                row.text("resolution"),
                row.integer("version"),
                row.instant("created_at"),
                row.instant("updated_at"));
    }
}
