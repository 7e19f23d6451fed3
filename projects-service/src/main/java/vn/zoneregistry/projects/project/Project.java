package vn.zoneregistry.projects.project;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import vn.zoneregistry.domain.Decision;
import vn.zoneregistry.domain.Identifier;
import vn.zoneregistry.domain.Money;
import vn.zoneregistry.domain.Qualifier;
import vn.zoneregistry.kit.resource.Drafted;
import vn.zoneregistry.projects.land.LandClaim;
import vn.zoneregistry.projects.sector.LineOfBusiness;
import vn.zoneregistry.projects.sector.SectorScheme;

/** An investment project in a zone, from its proposal to its end. */
@Entity
@Table(name = "project")
class Project implements Drafted<ProjectDraft> {

    @Id
    private UUID id;

    private String code;
    private String name;
    private String nameEn;

    @Enumerated(EnumType.STRING)
    private ProjectKind kind;

    @Enumerated(EnumType.STRING)
    private LegalStatus legalStatus;

    @Enumerated(EnumType.STRING)
    private Progress progress;

    private UUID zoneId;
    private UUID phaseId;

    @ElementCollection
    @CollectionTable(name = "project_investor", joinColumns = @JoinColumn(name = "project_id"))
    @OrderColumn(name = "position")
    private List<InvestorRow> investors = new ArrayList<>();

    @Enumerated(EnumType.STRING)
    private CapitalOrigin capitalOrigin;

    @ElementCollection
    @CollectionTable(name = "project_sector", joinColumns = @JoinColumn(name = "project_id"))
    @OrderColumn(name = "position")
    private List<SectorRow> sectors = new ArrayList<>();

    @JdbcTypeCode(SqlTypes.JSON)
    private List<Product> products = new ArrayList<>();

    private BigDecimal registeredCapitalAmount;
    private String registeredCapitalCurrency;
    private BigDecimal exchangeRate;
    private LocalDate exchangeRateOn;
    private String exchangeRateSource;
    private BigDecimal registeredCapitalVnd;

    @Enumerated(EnumType.STRING)
    private Qualifier qualifier;

    private BigDecimal landAreaHa;
    private Integer plannedWorkers;
    private Integer termYears;
    private LocalDate policyApprovedOn;
    private LocalDate registeredOn;
    private LocalDate constructionStartedOn;
    private LocalDate operatingSince;
    private LocalDate endedOn;
    private LocalDate lastMovedOn;
    private LocalDate firstSuspendedOn;
    private LocalDate suspendedSince;
    private int suspendedDays;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<Decision> decisions = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "project_identifier", joinColumns = @JoinColumn(name = "project_id"))
    private Set<IdentifierRow> identifiers = new HashSet<>();

    private String description;

    @Version
    private int version = 1;

    private Instant createdAt;
    private Instant updatedAt;

    @Embeddable
    record InvestorRow(UUID investorId, BigDecimal sharePercent) {}

    @Embeddable
    record SectorRow(
            @Column(name = "scheme") @Enumerated(EnumType.STRING)
            SectorScheme scheme,

            @Column(name = "code") String code) {}

    @Embeddable
    record IdentifierRow(String scheme, String value) {}

    protected Project() {}

    Project(UUID id, ProjectDraft draft, Instant now) {
        this.id = id;
        this.createdAt = now;
        this.legalStatus = draft.legalStatus();
        this.progress = draft.progress();
        this.lastMovedOn = draft.milestones().latest();
        become(draft, now);
    }

    /** Everything that callers write, but for the two states, is as the draft says from now on. */
    @Override
    public void become(ProjectDraft draft, Instant now) {
        code = draft.code();
        name = draft.name();
        nameEn = draft.nameEn();
        kind = draft.kind();
        zoneId = draft.zoneId();
        phaseId = draft.phaseId();
        replace(
                investors,
                draft.investors().stream()
                        .map(share -> new InvestorRow(share.investorId(), share.sharePercent()))
                        .toList());
        capitalOrigin = draft.capitalOrigin();
        replace(
                sectors,
                draft.sectors().stream()
                        .map(line -> new SectorRow(line.scheme(), line.code()))
                        .toList());
        products = draft.products();
        becomeWorth(draft);
        landAreaHa = draft.landAreaHa();
        plannedWorkers = draft.plannedWorkers();
        termYears = draft.termYears();
        reached(draft.milestones());
        decisions = draft.decisions();
        replace(
                identifiers,
                draft.identifiers().stream()
                        .map(each -> new IdentifierRow(each.scheme(), each.value()))
                        .collect(Collectors.toSet()));
        description = draft.description();
        updatedAt = now;
    }

    private void becomeWorth(ProjectDraft draft) {
        var capital = draft.registeredCapital();
        registeredCapitalAmount = capital == null ? null : capital.amount();
        registeredCapitalCurrency = capital == null ? null : capital.currency();
        var rate = draft.exchangeRate();
        exchangeRate = rate == null ? null : rate.rate();
        exchangeRateOn = rate == null ? null : rate.on();
        exchangeRateSource = rate == null ? null : rate.source();
        registeredCapitalVnd = draft.registeredCapitalVnd();
        qualifier = draft.qualifier();
    }

    /** Moves one of the two states on; see {@link Standing#allowed()}. */
    void move(Stage to, LocalDate on, Instant now) {
        var suspension = suspension();
        if (to == Stage.SUSPENDED) {
            suspended(suspension.begin(on));
        } else if (to.inLaw()) {
            suspended(suspension.end(on));
        }
        var moved = standing().after(to);
        legalStatus = moved.legalStatus();
        progress = moved.progress();
        reached(milestones().reached(to, on));
        lastMovedOn = on;
        updatedAt = now;
    }

    /** Its land was settled or capital paid in: a new version, though nothing that callers write of it has changed. */
    void partsChanged(Instant now) {
        updatedAt = now.isAfter(updatedAt) ? now : updatedAt.plusMillis(1);
    }

    @Override
    public ProjectDraft draft() {
        return new ProjectDraft(
                code,
                name,
                nameEn,
                kind,
                legalStatus,
                progress,
                zoneId,
                phaseId,
                investors.stream()
                        .map(row -> new Share(row.investorId(), row.sharePercent()))
                        .toList(),
                capitalOrigin,
                sectors.stream()
                        .map(row -> new LineOfBusiness(row.scheme(), row.code()))
                        .toList(),
                products,
                Money.ofNullable(registeredCapitalAmount, registeredCapitalCurrency),
                exchangeRate == null ? null : new ExchangeRate(exchangeRate, exchangeRateOn, exchangeRateSource),
                qualifier,
                landAreaHa,
                plannedWorkers,
                termYears,
                policyApprovedOn,
                registeredOn,
                constructionStartedOn,
                operatingSince,
                endedOn,
                decisions,
                identifiers.stream()
                        .map(row -> new Identifier(row.scheme(), row.value()))
                        .toList(),
                description);
    }

    Standing standing() {
        return new Standing(legalStatus, progress);
    }

    Milestones milestones() {
        return new Milestones(policyApprovedOn, registeredOn, constructionStartedOn, operatingSince, endedOn);
    }

    /** The land that it claims; null while none is known. */
    LandClaim landClaim() {
        return landAreaHa == null ? null : new LandClaim(zoneId, phaseId, landAreaHa);
    }

    @Override
    public UUID id() {
        return id;
    }

    LocalDate lastMovedOn() {
        return lastMovedOn;
    }

    @Override
    public int version() {
        return version;
    }

    private Suspension suspension() {
        return new Suspension(firstSuspendedOn, suspendedSince, suspendedDays);
    }

    private void suspended(Suspension suspension) {
        firstSuspendedOn = suspension.first();
        suspendedSince = suspension.since();
        suspendedDays = suspension.days();
    }

    private void reached(Milestones milestones) {
        policyApprovedOn = milestones.policyApprovedOn();
        registeredOn = milestones.registeredOn();
        constructionStartedOn = milestones.constructionStartedOn();
        operatingSince = milestones.operatingSince();
        endedOn = milestones.endedOn();
    }

    /** Leaves rows that did not change alone. */
    private static <R, C extends Collection<R>> void replace(C rows, C wanted) {
        if (!rows.equals(wanted)) {
            rows.clear();
            rows.addAll(wanted);
        }
    }
}
