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
import vn.zoneregistry.kit.resource.Drafted;

/** Supervision of a project as it is written. */
@Entity
@Table(name = "supervision")
class Supervision implements Drafted<SupervisionDraft> {

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

    @Override
    public void become(SupervisionDraft draft, Instant now) {
        supervisedOn = draft.on();
        kind = draft.kind();
        outcome = draft.outcome();
        findings = draft.findings();
        followUpDueOn = draft.followUpDueOn();
        followedUpOn = draft.followedUpOn();
        updatedAt = now;
    }

    @Override
    public SupervisionDraft draft() {
        return new SupervisionDraft(supervisedOn, kind, outcome, findings, followUpDueOn, followedUpOn);
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
