package vn.zoneregistry.projects.petition;

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

/** A petition as it is written. */
@Entity
@Table(name = "petition")
class Petition implements Drafted<PetitionDraft> {

    @Id
    private UUID id;

    @Version
    private int version = 1;

    private UUID projectId;
    private UUID zoneId;
    private String raisedBy;
    private LocalDate raisedOn;

    @Enumerated(EnumType.STRING)
    private PetitionChannel channel;

    @Enumerated(EnumType.STRING)
    private PetitionTopic topic;

    private String content;

    @Enumerated(EnumType.STRING)
    private PetitionStatus status = PetitionStatus.OPEN;

    private String responsibleAgency;
    private LocalDate dueOn;
    private String resolution;
    private LocalDate lastMovedOn;
    private LocalDate answeredOn;
    private Instant createdAt;
    private Instant updatedAt;

    protected Petition() {}

    Petition(UUID id, PetitionDraft draft, Instant now) {
        this.id = id;
        this.createdAt = now;
        this.lastMovedOn = draft.raisedOn();
        become(draft, now);
    }

    /** Everything that callers write, but for the status, is as the draft says from now on. */
    @Override
    public void become(PetitionDraft draft, Instant now) {
        projectId = draft.projectId();
        zoneId = draft.zoneId();
        raisedBy = draft.raisedBy();
        raisedOn = draft.raisedOn();
        channel = draft.channel();
        topic = draft.topic();
        content = draft.content();
        responsibleAgency = draft.responsibleAgency();
        dueOn = draft.dueOn();
        resolution = draft.resolution();
        updatedAt = now;
    }

    /** Moves the status on; see {@link PetitionStatus#next()}. */
    void move(PetitionStatus to, LocalDate on, Instant now) {
        status = to;
        lastMovedOn = on;
        if (to.awaitsAnswer()) {
            answeredOn = null;
        } else if (to == PetitionStatus.ANSWERED) {
            answeredOn = on;
        }
        updatedAt = now;
    }

    @Override
    public PetitionDraft draft() {
        return new PetitionDraft(
                projectId, zoneId, raisedBy, raisedOn, channel, topic, content, responsibleAgency, dueOn, resolution);
    }

    @Override
    public UUID id() {
        return id;
    }

    PetitionStatus status() {
        return status;
    }

    LocalDate lastMovedOn() {
        return lastMovedOn;
    }

    @Override
    public int version() {
        return version;
    }
}
