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

/** Disbursement of a project as it is written. */
@Entity
@Table(name = "disbursement")
class Disbursement {

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

    /** Everything that callers write is as the draft says from now on. */
    void become(DisbursementDraft draft, Instant now) {
        disbursedOn = draft.on();
        amount = draft.amount().amount();
        currency = draft.amount().currency();
        source = draft.source();
        updatedAt = now;
    }

    /** What a caller would have to send to create it as it is. */
    DisbursementDraft draft() {
        return new DisbursementDraft(disbursedOn, new Money(amount, currency), source);
    }

    UUID id() {
        return id;
    }

    UUID projectId() {
        return projectId;
    }

    int version() {
        return version;
    }
}
