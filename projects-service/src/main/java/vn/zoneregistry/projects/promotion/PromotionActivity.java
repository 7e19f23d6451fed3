package vn.zoneregistry.projects.promotion;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import vn.zoneregistry.kit.resource.Drafted;

/** A promotion activity as it is written. */
@Entity
@Table(name = "promotion_activity")
class PromotionActivity implements Drafted<PromotionActivityDraft> {

    @Id
    private UUID id;

    @Version
    private int version = 1;

    @Enumerated(EnumType.STRING)
    private ActivityKind kind;

    private String name;
    private LocalDate heldOn;
    private String place;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<UUID> zoneIds = new ArrayList<>();

    private String hostOrganisation;
    private Integer participants;
    private String outcome;

    private Instant createdAt;
    private Instant updatedAt;

    protected PromotionActivity() {}

    PromotionActivity(UUID id, PromotionActivityDraft draft, Instant now) {
        this.id = id;
        this.createdAt = now;
        become(draft, now);
    }

    @Override
    public void become(PromotionActivityDraft draft, Instant now) {
        kind = draft.kind();
        name = draft.name();
        heldOn = draft.on();
        place = draft.place();
        zoneIds = draft.zoneIds();
        hostOrganisation = draft.hostOrganisation();
        participants = draft.participants();
        outcome = draft.outcome();
        updatedAt = now;
    }

    @Override
    public PromotionActivityDraft draft() {
        return new PromotionActivityDraft(kind, name, heldOn, place, zoneIds, hostOrganisation, participants, outcome);
    }

    @Override
    public UUID id() {
        return id;
    }

    @Override
    public int version() {
        return version;
    }
}
