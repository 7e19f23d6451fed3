package vn.zoneregistry.projects.procedure;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import vn.zoneregistry.domain.Decision;
import vn.zoneregistry.kit.resource.Drafted;

/** Procedure of a project as it is written. */
@Entity
@Table(name = "procedure")
class Procedure implements Drafted<ProcedureDraft> {

    @Id
    private UUID id;

    @Version
    private int version = 1;

    private UUID projectId;

    @Enumerated(EnumType.STRING)
    private ProcedureKind kind;

    @Enumerated(EnumType.STRING)
    private ProcedureStatus status;

    private LocalDate submittedOn;
    private LocalDate decidedOn;
    private LocalDate dueOn;
    private String authority;

    @JdbcTypeCode(SqlTypes.JSON)
    private Decision decision;

    private Instant createdAt;
    private Instant updatedAt;

    protected Procedure() {}

    Procedure(UUID id, UUID projectId, ProcedureDraft draft, Instant now) {
        this.id = id;
        this.projectId = projectId;
        this.createdAt = now;
        become(draft, now);
    }

    @Override
    public void become(ProcedureDraft draft, Instant now) {
        kind = draft.kind();
        status = draft.status();
        submittedOn = draft.submittedOn();
        decidedOn = draft.decidedOn();
        dueOn = draft.dueOn();
        authority = draft.authority();
        decision = draft.decision();
        updatedAt = now;
    }

    @Override
    public ProcedureDraft draft() {
        return new ProcedureDraft(kind, status, submittedOn, decidedOn, dueOn, authority, decision);
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
