package vn.zoneregistry.zones.phase;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import vn.zoneregistry.kit.resource.Drafted;
import vn.zoneregistry.zones.zone.Developer;
import vn.zoneregistry.zones.zone.OccupancyDefinition;
import vn.zoneregistry.zones.zone.ZoneStatus;
import vn.zoneregistry.zones.zone.ZoneType;

/** A phase as it is written. */
@Entity
@Table(name = "phase")
class Phase implements Drafted<PhaseDraft> {

    @Id
    private UUID id;

    @Version
    private int version = 1;

    private UUID zoneId;
    private String name;

    @Enumerated(EnumType.STRING)
    private PhaseKind kind;

    private int ordinal;
    private BigDecimal plannedAreaHa;
    private BigDecimal industrialLandHa;
    private BigDecimal serviceLandHa;

    @Enumerated(EnumType.STRING)
    private ZoneStatus status;

    private LocalDate startedOn;
    private LocalDate expectedCompletionOn;
    private LocalDate completedOn;
    private String developerName;
    private String developerTaxCode;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> prioritySectors;

    private boolean countsServiceLand;
    private Instant createdAt;
    private Instant updatedAt;

    protected Phase() {}

    Phase(UUID id, UUID zoneId, ZoneType zoneType, PhaseDraft draft, Instant now) {
        this.id = id;
        this.zoneId = zoneId;
        this.countsServiceLand =
                zoneType.occupancyDefinition() == OccupancyDefinition.LEASED_OVER_INDUSTRIAL_AND_SERVICE_LAND;
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
    public PhaseDraft draft() {
        return new PhaseDraft(
                name,
                kind,
                ordinal,
                plannedAreaHa,
                industrialLandHa,
                serviceLandHa,
                status,
                startedOn,
                expectedCompletionOn,
                completedOn,
                Developer.ofNullable(developerName, developerTaxCode),
                List.copyOf(prioritySectors));
    }

    @Override
    public void become(PhaseDraft draft, Instant now) {
        name = draft.name();
        kind = draft.kind();
        ordinal = draft.ordinal();
        plannedAreaHa = draft.plannedAreaHa();
        industrialLandHa = draft.industrialLandHa();
        serviceLandHa = draft.serviceLandHa();
        status = draft.status();
        startedOn = draft.startedOn();
        expectedCompletionOn = draft.expectedCompletionOn();
        completedOn = draft.completedOn();
        developerName = draft.developer() == null ? null : draft.developer().name();
        developerTaxCode = draft.developer() == null ? null : draft.developer().taxCode();
        prioritySectors = draft.prioritySectors();
        updatedAt = now;
    }
}
