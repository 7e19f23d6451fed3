package vn.zoneregistry.projects.promotion;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import vn.zoneregistry.kit.Ids;
import vn.zoneregistry.kit.event.EventLog;
import vn.zoneregistry.kit.event.Subject;
import vn.zoneregistry.kit.http.EntityTag;
import vn.zoneregistry.kit.json.Patch;
import vn.zoneregistry.kit.list.Conditions;
import vn.zoneregistry.kit.list.Listing;
import vn.zoneregistry.kit.list.Page;
import vn.zoneregistry.kit.list.PageRequest;
import vn.zoneregistry.kit.problem.ProblemException;
import vn.zoneregistry.kit.sql.Database;
import vn.zoneregistry.kit.sql.Row;
import vn.zoneregistry.projects.neighbour.ZoneReferences;

/** What the authorities do to bring investors to their zones. */
@ApplicationScoped
public class PromotionActivities {

    /** The event collection of promotion activities. */
    public static final String RESOURCE = "promotion-activities";

    private static final Listing<PromotionActivityView> ROWS = Listing.of(
                    "v.*", "promotion_activity v", "v.id", "uuid", PromotionActivities::view)
            .sort("name", "v.name", "text")
            .sort("on", "v.held_on", "date")
            .sort("updatedAt", "v.updated_at", "timestamptz");

    private final PromotionActivityRepository rows;
    private final ZoneReferences zones;
    private final Database database;
    private final EventLog events;
    private final Clock clock;

    PromotionActivities(
            PromotionActivityRepository rows, ZoneReferences zones, Database database, EventLog events, Clock clock) {
        this.rows = rows;
        this.zones = zones;
        this.database = database;
        this.events = events;
        this.clock = clock;
    }

    public Page<PromotionActivityView> list(PromotionActivityFilters filters, PageRequest page) {
        return ROWS.page(database, filters.conditions(), page);
    }

    /** @throws ProblemException {@code not-found}, {@code gone} */
    public PromotionActivityView get(UUID id) {
        return ROWS.one(database, new Conditions().equal("v.id", id)).orElseThrow(() -> absent(id));
    }

    /**
     * @throws ProblemException {@code unprocessable-reference} for what is not there, {@code upstream-unavailable} for
     *     a zone that cannot be checked
     */
    @Transactional
    public PromotionActivityView create(PromotionActivityDraft draft) {
        requireReferences(draft);
        var row = new PromotionActivity(Ids.next(), draft, clock.instant());
        rows.persistAndFlush(row);
        return recorded("created", row.id(), null);
    }

    @Transactional
    public PromotionActivityView change(UUID id, String ifMatch, Patch patch) {
        var row = locked(id, ifMatch);
        var before = row.draft();
        var after = patch.applyTo(before, PromotionActivityDraft.class);
        if (after.equals(before)) {
            return get(id);
        }
        requireReferences(after);
        row.become(after, clock.instant());
        rows.flush();
        return recorded("updated", id, null);
    }

    @Transactional
    public void delete(UUID id, String ifMatch) {
        var row = locked(id, ifMatch);
        var last = get(id);
        rows.delete(row);
        rows.flush();
        events.appendDeletion(Subject.of(RESOURCE, id), last);
    }

    /** @throws ProblemException {@code unprocessable-reference} at {@code pointer} of the body */
    public void requireReference(String pointer, UUID id) {
        if (ROWS.one(database, new Conditions().equal("v.id", id)).isEmpty()) {
            throw ProblemException.unknownReference(pointer, id);
        }
    }

    private void requireReferences(PromotionActivityDraft draft) {
        for (int i = 0; i < draft.zoneIds().size(); i++) {
            zones.require("/zoneIds/" + i, draft.zoneIds().get(i));
        }
    }

    private PromotionActivity locked(UUID id, String ifMatch) {
        var row = rows.lock(id).orElseThrow(() -> absent(id));
        EntityTag.requireMatch(ifMatch, row.version());
        return row;
    }

    private PromotionActivityView recorded(String verb, UUID id, String reason) {
        return events.append(RESOURCE + "." + verb, Subject.of(RESOURCE, id), get(id), reason);
    }

    private ProblemException absent(UUID id) {
        return events.absence(Subject.of(RESOURCE, id));
    }

    private static PromotionActivityView view(Row row) throws SQLException {
        return new PromotionActivityView(
                row.uuid("id"),
                row.word("kind", ActivityKind.class),
                row.text("name"),
                row.date("held_on"),
                row.text("place"),
                row.json("zone_ids", new TypeReference<List<UUID>>() {}),
                row.text("host_organisation"),
                row.integerOrNull("participants"),
                row.text("outcome"),
                row.integer("version"),
                row.instant("created_at"),
                row.instant("updated_at"));
    }
}
