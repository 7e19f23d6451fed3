package vn.zoneregistry.projects.prospect;

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
import vn.zoneregistry.projects.sector.LineOfBusiness;

/** A prospect as it is written. */
@Entity
@Table(name = "prospect")
class Prospect implements Drafted<ProspectDraft> {

    @Id
    private UUID id;

    @Version
    private int version = 1;

    private String organisation;
    private String countryCode;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<LineOfBusiness> sectors = new ArrayList<>();

    @JdbcTypeCode(SqlTypes.JSON)
    private List<UUID> interestZoneIds = new ArrayList<>();

    private UUID activityId;

    @Enumerated(EnumType.STRING)
    private ProspectStage stage = ProspectStage.CONTACTED;

    private String note;
    private UUID projectId;
    private LocalDate lastMovedOn;

    private Instant createdAt;
    private Instant updatedAt;

    protected Prospect() {}

    Prospect(UUID id, ProspectDraft draft, Instant now) {
        this.id = id;
        this.createdAt = now;
        become(draft, now);
    }

    @Override
    public void become(ProspectDraft draft, Instant now) {
        organisation = draft.organisation();
        countryCode = draft.countryCode();
        sectors = draft.sectors();
        interestZoneIds = draft.interestZoneIds();
        activityId = draft.activityId();
        note = draft.note();
        updatedAt = now;
    }

    @Override
    public ProspectDraft draft() {
        return new ProspectDraft(organisation, countryCode, sectors, interestZoneIds, activityId, note);
    }

    @Override
    public UUID id() {
        return id;
    }

    /** Moves the stage on; see {@link ProspectStage#next()}. */
    void move(ProspectStage to, LocalDate on, Instant now) {
        stage = to;
        lastMovedOn = on;
        updatedAt = now;
    }

    /** It became this project. */
    void convert(UUID project, LocalDate on, Instant now) {
        projectId = project;
        move(ProspectStage.CONVERTED, on, now);
    }

    ProspectStage stage() {
        return stage;
    }

    LocalDate lastMovedOn() {
        return lastMovedOn;
    }

    @Override
    public int version() {
        return version;
    }
}
