package vn.zoneregistry.projects.supervision;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** Supervision of a project as it is written. */
@Entity
@Table(name = "supervision")
class Supervision {

    @Id
    private UUID id;

    @Version
    private int version = 1;

    private UUID projectId;
    private LocalDate supervisedOn;

    @Enumerated(EnumType.STRING)
    private SupervisionKind kind;

    @Enumerated(EnumType.STRING)
    private SupervisionOutcome outcome;

    private String findings;
    private LocalDate followUpDueOn;
    private LocalDate followedUpOn;

    private Instant createdAt;
    private Instant updatedAt;

    protected Supervision() {}

    Supervision(UUID id, UUID projectId, SupervisionDraft draft, Instant now) {
        this.id = id;
        this.projectId = projectId;
        this.createdAt = now;
        become(draft, now);
    }

    /** Everything that callers write is as the draft says from now on. */
    void become(SupervisionDraft draft, Instant now) {
        supervisedOn = draft.on();
        kind = draft.kind();
        outcome = draft.outcome();
        findings = draft.findings();
        followUpDueOn = draft.followUpDueOn();
        followedUpOn = draft.followedUpOn();
        updatedAt = now;
    }

    /** What a caller would have to send to create it as it is. */
    SupervisionDraft draft() {
        return new SupervisionDraft(supervisedOn, kind, outcome, findings, followUpDueOn, followedUpOn);
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
