package vn.zoneregistry.projects.promotion;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.zoneregistry.kit.json.Patch;
import vn.zoneregistry.kit.list.Conditions;
import vn.zoneregistry.kit.list.Listing;
import vn.zoneregistry.kit.list.Page;
import vn.zoneregistry.kit.list.PageRequest;
import vn.zoneregistry.kit.problem.ProblemException;
import vn.zoneregistry.kit.resource.Register;
import vn.zoneregistry.kit.resource.Registers;
import vn.zoneregistry.kit.sql.Database;
import vn.zoneregistry.kit.sql.Row;
import vn.zoneregistry.projects.neighbour.NeighbourZones;
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

    private final ZoneReferences zones;
    private final Database database;
    private final Register<PromotionActivity, PromotionActivityDraft, PromotionActivityView> register;

    PromotionActivities(
            PromotionActivityRepository rows,
            ZoneReferences zones,
            NeighbourZones known,
            Database database,
            Registers registers) {
        this.zones = zones;
        this.database = database;
        this.register = registers
                .of(RESOURCE, PromotionActivityDraft.class, rows, this::find)
                .permitting(activity -> known.requireWritable(activity.draft().zoneIds()));
    }

    public Page<PromotionActivityView> list(PromotionActivityFilters filters, PageRequest page) {
        return ROWS.page(database, filters.conditions(), page);
    }

    /** @throws ProblemException {@code not-found}, {@code gone} */
    public PromotionActivityView get(UUID id) {
        return register.get(id);
    }

    /**
     * @throws ProblemException {@code unprocessable-reference} for what is not there, {@code upstream-unavailable} for
     *     a zone that cannot be checked
     */
    @Transactional
    public PromotionActivityView create(PromotionActivityDraft draft) {
        requireReferences(draft);
        return register.create((id, now) -> new PromotionActivity(id, draft, now));
    }

    public PromotionActivityView change(UUID id, String ifMatch, Patch patch) {
        return register.change(id, ifMatch, patch, this::requireReferences);
    }

    @Transactional
    public void delete(UUID id, String ifMatch) {
        register.delete(register.lock(id, ifMatch));
    }

    /** @throws ProblemException {@code unprocessable-reference} at {@code pointer} of the body */
    public void requireReference(String pointer, UUID id) {
        if (find(id).isEmpty()) {
            throw ProblemException.unknownReference(pointer, id);
        }
    }

    private PromotionActivityDraft requireReferences(PromotionActivityDraft draft) {
        zones.requireEach("/zoneIds", draft.zoneIds());
        return draft;
    }

    private Optional<PromotionActivityView> find(UUID id) {
        return ROWS.one(database, new Conditions().equal("v.id", id));
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
