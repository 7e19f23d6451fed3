package vn.zoneregistry.projects.disbursement;

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
import vn.zoneregistry.kit.resource.Drafted;

/** Disbursement of a project as it is written. */
@Entity
@Table(name = "disbursement")
class Disbursement implements Drafted<DisbursementDraft> {

    @Id
    private UUID id;

    @Version
    private int version = 1;

    private UUID projectId;
    private LocalDate disbursedOn;
    private BigDecimal amount;
    private String currency;

    @Enumerated(EnumType.STRING)
    private DisbursementSource source;

    private Instant createdAt;
    private Instant updatedAt;

    protected Disbursement() {}

    Disbursement(UUID id, UUID projectId, DisbursementDraft draft, Instant now) {
        this.id = id;
        this.projectId = projectId;
        this.createdAt = now;
        become(draft, now);
    }

    @Override
    public void become(DisbursementDraft draft, Instant now) {
        disbursedOn = draft.on();
        amount = draft.amount().amount();
        currency = draft.amount().currency();
        source = draft.source();
        updatedAt = now;
    }

    @Override
    public DisbursementDraft draft() {
        return new DisbursementDraft(disbursedOn, new Money(amount, currency), source);
    }

    @Override
    public UUID id() {
        return id;
    }

    UUID projectId() {
        return projectId;
    }

    @Override
    public int version() {
        return version;
    }
}
