package vn.zoneregistry.zones.plan;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import vn.zoneregistry.domain.Decision;
import vn.zoneregistry.domain.Money;
import vn.zoneregistry.domain.Qualifier;
import vn.zoneregistry.kit.resource.Drafted;

/** A plan as it is written. */
@Entity
@Table(name = "plan")
class Plan implements Drafted<PlanDraft> {

    @Id
    private UUID id;

    @Version
    private int version = 1;

    private UUID zoneId;
    private String name;

    @Enumerated(EnumType.STRING)
    private PlanKind kind;

    @Enumerated(EnumType.STRING)
    private PlanStatus status;

    private Integer horizonYear;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> sponsors;

    private BigDecimal sponsoredAmount;
    private String sponsoredCurrency;

    @Enumerated(EnumType.STRING)
    private Qualifier qualifier;

    @JdbcTypeCode(SqlTypes.JSON)
    private Decision decision;

    private Instant createdAt;
    private Instant updatedAt;

    protected Plan() {}

    Plan(UUID id, UUID zoneId, PlanDraft draft, Instant now) {
        this.id = id;
        this.zoneId = zoneId;
        this.createdAt = now;
        become(draft, now);
    }

    @Override
    public UUID id() {
        return id;
    }

    UUID zoneId() {
        return zoneId;
    }

    @Override
    public int version() {
        return version;
    }

    @Override
    public PlanDraft draft() {
        return new PlanDraft(
                name,
                kind,
                status,
                horizonYear,
                List.copyOf(sponsors),
                Money.ofNullable(sponsoredAmount, sponsoredCurrency),
                qualifier,
                decision);
    }

    @Override
    public void become(PlanDraft draft, Instant now) {
        name = draft.name();
        kind = draft.kind();
        status = draft.status();
        horizonYear = draft.horizonYear();
        sponsors = draft.sponsors();
        sponsoredAmount =
                draft.sponsoredValue() == null ? null : draft.sponsoredValue().amount();
        sponsoredCurrency =
                draft.sponsoredValue() == null ? null : draft.sponsoredValue().currency();
        qualifier = draft.qualifier();
        decision = draft.decision();
        updatedAt = now;
    }
}
