package vn.zoneregistry.zones.infrastructure;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import vn.zoneregistry.domain.Money;
import vn.zoneregistry.domain.Qualifier;
import vn.zoneregistry.kit.resource.Drafted;

/** An infrastructure work as it is written. */
@Entity
@Table(name = "infrastructure_work")
class InfrastructureWork implements Drafted<InfrastructureWorkDraft> {

    @Id
    private UUID id;

    @Version
    private int version = 1;

    private UUID zoneId;
    private UUID phaseId;
    private String name;

    @Enumerated(EnumType.STRING)
    private WorkCategory category;

    private BigDecimal budgetAmount;
    private String budgetCurrency;

    @Enumerated(EnumType.STRING)
    private Qualifier qualifier;

    @Enumerated(EnumType.STRING)
    private FundingSource fundingSource;

    private LocalDate periodFrom;
    private LocalDate periodTo;

    @Enumerated(EnumType.STRING)
    private WorkStatus status;

    private BigDecimal progressPercent;
    private Instant createdAt;
    private Instant updatedAt;

    protected InfrastructureWork() {}

    InfrastructureWork(UUID id, UUID zoneId, InfrastructureWorkDraft draft, Instant now) {
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
    public InfrastructureWorkDraft draft() {
        return new InfrastructureWorkDraft(
                phaseId,
                name,
                category,
                Money.ofNullable(budgetAmount, budgetCurrency),
                qualifier,
                fundingSource,
                periodFrom,
                periodTo,
                status,
                progressPercent);
    }

    @Override
    public void become(InfrastructureWorkDraft draft, Instant now) {
        phaseId = draft.phaseId();
        name = draft.name();
        category = draft.category();
        budgetAmount = draft.budget() == null ? null : draft.budget().amount();
        budgetCurrency = draft.budget() == null ? null : draft.budget().currency();
        qualifier = draft.qualifier();
        fundingSource = draft.fundingSource();
        periodFrom = draft.periodFrom();
        periodTo = draft.periodTo();
        status = draft.status();
        progressPercent = draft.progressPercent();
        updatedAt = now;
    }
}
