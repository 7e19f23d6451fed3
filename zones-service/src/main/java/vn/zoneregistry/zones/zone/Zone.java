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
import vn.zoneregistry.kit.Bilingual;
import vn.zoneregistry.kit.problem.Fault;
import vn.zoneregistry.kit.problem.ProblemCode;
import vn.zoneregistry.kit.problem.ProblemException;
import vn.zoneregistry.zones.boundary.Boundary;

/** A zone as it is written. Its land balance is kept by the land ledger and is no part of it. */
@Entity
@Table(name = "zone")
class Zone {

    @Id
    private UUID id;

    @Version
    private int version;

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
        this.version = 1;
        this.createdAt = now;
        take(draft, now);
    }

    UUID id() {
        return id;
    }

    int version() {
        return version;
    }

    ZoneStatus status() {
        return status;
    }

    ZoneType type() {
        return type;
    }

    /**
     * Takes over a changed draft.
     *
     * @return whether anything is different now
     * @throws ProblemException {@code validation-failed} where the draft would move the status
     */
    boolean revise(ZoneDraft draft, Instant now) {
        if (draft.status() != status) {
            throw ProblemException.invalid(Fault.at(
                    "/status",
                    "moved-by-transitions",
                    new Bilingual("chỉ đổi qua transitions", "moves only by transitions")));
        }
        if (draft.equals(draft())) {
            return false;
        }
        take(draft, now);
        return true;
    }

    /**
     * Moves to another status.
     *
     * @throws ProblemException {@code illegal-transition} with what is allowed instead
     */
    void move(ZoneStatus to, LocalDate on, Instant now) {
        if (!status.allowed().contains(to)) {
            throw ProblemException.of(
                            ProblemCode.ILLEGAL_TRANSITION,
                            new Bilingual("Không thể chuyển từ %s sang %s.", "%s cannot become %s.").with(status, to))
                    .with("allowed", status.allowed());
        }
        status = to;
        if (to == ZoneStatus.ESTABLISHED && establishedOn == null) {
            establishedOn = on;
        }
        if (to == ZoneStatus.OPERATING && operatingSince == null) {
            operatingSince = on;
        }
        updatedAt = now;
    }

    /** What callers wrote, as they would write it again. */
    ZoneDraft draft() {
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

    private void take(ZoneDraft draft, Instant now) {
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
