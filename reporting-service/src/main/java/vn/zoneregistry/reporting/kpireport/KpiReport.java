package vn.zoneregistry.reporting.kpireport;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import vn.zoneregistry.kit.problem.ProblemCode;
import vn.zoneregistry.kit.problem.ProblemException;
import vn.zoneregistry.reporting.calendar.ReportingPeriod;
import vn.zoneregistry.reporting.subject.SubjectKey;
import vn.zoneregistry.reporting.subject.SubjectType;
import vn.zoneregistry.reporting.validation.Finding;
import vn.zoneregistry.reporting.validation.Severity;

/** The figures of one subject for one year, on their way from the reporter's draft to the approver's word. */
@Entity
@Table(name = "kpi_report")
class KpiReport {

    @Id
    private UUID id;

    private String subjectType;
    private String subjectId;
    private int year;
    private LocalDate periodFrom;
    private LocalDate periodTo;
    private LocalDate dueOn;

    @Enumerated(EnumType.STRING)
    private KpiStatus status = KpiStatus.DRAFT;

    @ElementCollection
    @CollectionTable(
            name = "kpi_value",
            joinColumns = {
                @JoinColumn(name = "report_id", referencedColumnName = "id"),
                @JoinColumn(name = "year", referencedColumnName = "year")
            })
    @MapKeyColumn(name = "indicator")
    private Map<String, KpiValue> values = new HashMap<>();

    @ElementCollection
    @CollectionTable(name = "kpi_product", joinColumns = @JoinColumn(name = "report_id"))
    @OrderColumn(name = "ordinal")
    private List<KpiProduct> products = new ArrayList<>();

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(columnDefinition = "jsonb")
    private List<Finding> findings = List.of();

    private String submittedBy;
    private Instant submittedAt;
    private String approvedBy;
    private Instant approvedAt;

    @Version
    private int version = 1;

    private Instant createdAt;
    private Instant updatedAt;

    protected KpiReport() {}

    KpiReport(UUID id, SubjectKey subject, int year, ReportingPeriod period, Instant now) {
        this.id = id;
        this.subjectType = subject.type().segment();
        this.subjectId = subject.id();
        this.year = year;
        this.periodFrom = period.from();
        this.periodTo = period.to();
        this.dueOn = period.dueOn();
        this.createdAt = now;
        this.updatedAt = now;
    }

    UUID id() {
        return id;
    }

    int version() {
        return version;
    }

    KpiStatus status() {
        return status;
    }

    SubjectKey subject() {
        return new SubjectKey(SubjectType.find(subjectType).orElseThrow(), subjectId);
    }

    int year() {
        return year;
    }

    KpiContent content() {
        return new KpiContent(new TreeMap<>(values), List.copyOf(products));
    }

    /** @throws ProblemException {@code locked} unless it is a draft */
    void requireDraft() {
        if (status != KpiStatus.DRAFT) {
            throw ProblemException.of(
                            ProblemCode.LOCKED,
                            "Báo cáo đã trình hoặc đã phê duyệt nên không sửa được; cần trả lại hoặc mở lại kèm lý do.",
                            "A report that is submitted or approved is not changed; it must be returned or reopened with a reason.")
                    .with("since", status == KpiStatus.APPROVED ? approvedAt : submittedAt)
                    .with("rule", "only-a-draft-can-be-changed")
                    .with("liftedBy", "kpi-approver");
        }
    }

    void enter(KpiContent content, List<Finding> found, Instant now) {
        requireDraft();
        values.keySet().retainAll(content.values().keySet());
        values.putAll(content.values());
        products.clear();
        products.addAll(content.products());
        findings = found;
        updatedAt = now;
    }

    /** @throws ProblemException {@code illegal-transition} from another state, or while there are errors */
    void submit(String reporter, List<Finding> found, Instant now) {
        requireMove(KpiStatus.SUBMITTED);
        var errors = found.stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .toList();
        if (!errors.isEmpty()) {
            throw ProblemException.of(
                            ProblemCode.ILLEGAL_TRANSITION,
                            "Báo cáo còn lỗi, chưa trình được.",
                            "The report has errors and cannot be submitted.")
                    .with("allowed", List.of())
                    .with("findings", errors);
        }
        findings = found;
        status = KpiStatus.SUBMITTED;
        submittedBy = reporter;
        submittedAt = now;
        updatedAt = now;
    }

    /** @throws ProblemException {@code forbidden} for the one who submitted it */
    void approve(String approver, Instant now) {
        requireMove(KpiStatus.APPROVED);
        if (approver.equals(submittedBy)) {
            throw ProblemException.of(
                    ProblemCode.FORBIDDEN,
                    "Người trình báo cáo không được phê duyệt chính báo cáo đó.",
                    "Who submitted a report does not approve it.");
        }
        status = KpiStatus.APPROVED;
        approvedBy = approver;
        approvedAt = now;
        updatedAt = now;
    }

    /** Gives it back to the reporter, from the approver's desk or after approval. */
    void reopen(Instant now) {
        requireMove(KpiStatus.DRAFT);
        status = KpiStatus.DRAFT;
        submittedBy = null;
        submittedAt = null;
        approvedBy = null;
        approvedAt = null;
        updatedAt = now;
    }

    private void requireMove(KpiStatus to) {
        if (!status.next().contains(to)) {
            throw ProblemException.of(
                            ProblemCode.ILLEGAL_TRANSITION,
                            "Không chuyển được từ %s sang %s.".formatted(status, to),
                            "There is no way from %s to %s.".formatted(status, to))
                    .with("allowed", status.next());
        }
    }
}
