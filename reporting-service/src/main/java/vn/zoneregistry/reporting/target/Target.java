package vn.zoneregistry.reporting.target;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import vn.zoneregistry.domain.Qualifier;

/** What a subject is to reach for one indicator in one year or over several. */
@Entity
@Table(name = "target")
class Target {

    @Id
    private UUID id;

    private String subjectType;
    private String subjectId;
    private String indicator;
    private int periodFrom;
    private int periodTo;
    private BigDecimal value;

    @Enumerated(EnumType.STRING)
    private Qualifier qualifier;

    private String note;
    private String source;

    @Version
    private int version = 1;

    private Instant createdAt;
    private Instant updatedAt;

    protected Target() {}

    Target(UUID id, TargetDraft draft, BigDecimal value, Instant now) {
        this.id = id;
        this.createdAt = now;
        become(draft, value, now);
    }

    /** @param converted the value in the unit of the indicator, without trailing zeros */
    void become(TargetDraft draft, BigDecimal converted, Instant now) {
        subjectType = draft.subject().type();
        subjectId = draft.subject().id();
        indicator = draft.indicator();
        periodFrom = draft.periodFrom();
        periodTo = draft.periodTo();
        value = converted;
        qualifier = draft.qualifier() == null ? Qualifier.EXACT : draft.qualifier();
        note = draft.note();
        source = draft.source();
        updatedAt = now;
    }

    /** What a caller would have to send to create it as it is. */
    TargetDraft draft() {
        return new TargetDraft(
                new TargetDraft.SubjectDraft(subjectType, subjectId),
                indicator,
                periodFrom,
                periodTo,
                value,
                null,
                qualifier,
                note,
                source);
    }

    /** Whether the draft, whose value is {@code converted}, says what is said already. */
    boolean says(TargetDraft draft, BigDecimal converted) {
        return draft().equals(draft.inOwnUnit(converted));
    }

    UUID id() {
        return id;
    }

    int version() {
        return version;
    }
}
