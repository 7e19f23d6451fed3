package vn.zoneregistry.zones.zone;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import vn.zoneregistry.domain.Decision;
import vn.zoneregistry.domain.Identifier;
import vn.zoneregistry.kit.resource.Drafted;
import vn.zoneregistry.zones.boundary.Boundary;

/** A zone as it is written. Its land balance is kept by the land ledger and is no part of it. */
@Entity
@Table(name = "zone")
class Zone implements Drafted<ZoneDraft> {

    @Id
    private UUID id;

    @Version
    private int version = 1;

    private String code;
    private String name;
    private String nameEn;

    @Enumerated(EnumType.STRING)
    private ZoneType type;

    @Enumerated(EnumType.STRING)
    private ZoneStatus status;

    private String administrativeUnitId;
    private String locality;
    private String managingAgencyCode;
    private String managingAgencyName;
    private BigDecimal plannedAreaHa;
    private BigDecimal industrialLandHa;
    private BigDecimal serviceLandHa;
    private LocalDate establishedOn;
    private LocalDate operatingSince;
    private LocalDate expectedOperationOn;
    private String developerName;
    private String developerTaxCode;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> prioritySectors;

    @JdbcTypeCode(SqlTypes.JSON)
    private Boundary boundary;

    private BigDecimal boundaryAreaHa;
    private Double boundaryWest;
    private Double boundarySouth;
    private Double boundaryEast;
    private Double boundaryNorth;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<Decision> decisions;

    @ElementCollection
    @CollectionTable(name = "zone_identifier", joinColumns = @JoinColumn(name = "zone_id"))
    private Set<ZoneIdentifier> identifiers = new HashSet<>();

    private String description;
    private Instant createdAt;
    private Instant updatedAt;

    /** An identifier as a row. */
    @Embeddable
    record ZoneIdentifier(
            @Column(nullable = false) String scheme,
            @Column(nullable = false) String value) {}

    protected Zone() {}

    Zone(UUID id, ZoneDraft draft, Instant now) {
        this.id = id;
        this.status = draft.status();
        this.createdAt = now;
        become(draft, now);
    }

    @Override
    public UUID id() {
        return id;
    }

    @Override
    public int version() {
        return version;
    }

    ZoneStatus status() {
        return status;
    }

    /** Moves to another status; the days of its founding and its first operation are those of the moves. */
    void move(ZoneStatus to, LocalDate on, Instant now) {
        status = to;
        if (to == ZoneStatus.ESTABLISHED && establishedOn == null) {
            establishedOn = on;
        }
        if (to == ZoneStatus.OPERATING && operatingSince == null) {
            operatingSince = on;
        }
        updatedAt = now;
    }

    @Override
    public ZoneDraft draft() {
        return new ZoneDraft(
                code,
                name,
                nameEn,
                type,
                status,
                administrativeUnitId,
                locality,
                ManagingAgency.ofNullable(managingAgencyCode, managingAgencyName),
                plannedAreaHa,
                industrialLandHa,
                serviceLandHa,
                establishedOn,
                operatingSince,
                expectedOperationOn,
                Developer.ofNullable(developerName, developerTaxCode),
                List.copyOf(prioritySectors),
                boundary,
                List.copyOf(decisions),
                identifiers.stream()
                        .map(each -> new Identifier(each.scheme(), each.value()))
                        .toList(),
                description);
    }

    @Override
    public void become(ZoneDraft draft, Instant now) {
        code = draft.code();
        name = draft.name();
        nameEn = draft.nameEn();
        type = draft.type();
        administrativeUnitId = draft.administrativeUnitId();
        locality = draft.locality();
        managingAgencyCode =
                draft.managingAgency() == null ? null : draft.managingAgency().code();
        managingAgencyName =
                draft.managingAgency() == null ? null : draft.managingAgency().name();
        plannedAreaHa = draft.plannedAreaHa();
        industrialLandHa = draft.industrialLandHa();
        serviceLandHa = draft.serviceLandHa();
        establishedOn = draft.establishedOn();
        operatingSince = draft.operatingSince();
        expectedOperationOn = draft.expectedOperationOn();
        developerName = draft.developer() == null ? null : draft.developer().name();
        developerTaxCode = draft.developer() == null ? null : draft.developer().taxCode();
        prioritySectors = draft.prioritySectors();
        draw(draft.boundary());
        decisions = draft.decisions();
        var named = new HashSet<ZoneIdentifier>();
        draft.identifiers().forEach(each -> named.add(new ZoneIdentifier(each.scheme(), each.value())));
        if (!named.equals(identifiers)) {
            identifiers.clear();
            identifiers.addAll(named);
        }
        description = draft.description();
        updatedAt = now;
    }

    private void draw(Boundary drawn) {
        var box = drawn == null ? null : drawn.box();
        boundary = drawn;
        boundaryAreaHa = drawn == null ? null : drawn.areaHa();
        boundaryWest = box == null ? null : box.west();
        boundarySouth = box == null ? null : box.south();
        boundaryEast = box == null ? null : box.east();
        boundaryNorth = box == null ? null : box.north();
    }
}
