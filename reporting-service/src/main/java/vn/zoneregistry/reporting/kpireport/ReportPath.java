package vn.zoneregistry.reporting.kpireport;

import vn.zoneregistry.kit.problem.ProblemCode;
import vn.zoneregistry.kit.problem.ProblemException;
import vn.zoneregistry.reporting.subject.SubjectKey;
import vn.zoneregistry.reporting.subject.SubjectType;

/** The natural key of a KPI report as it stands in the path. */
public record ReportPath(SubjectKey subject, int year) {

    private static final int FIRST_YEAR = 1986;
    private static final int LAST_YEAR = 2100;

    /** @throws ProblemException {@code not-found} for a path that no report can have */
    public static ReportPath of(String type, String id, String year) {
        var subjectType = SubjectType.find(type).orElseThrow(ReportPath::nowhere);
        if (!year.matches("\\d{4}") || Integer.parseInt(year) < FIRST_YEAR || Integer.parseInt(year) > LAST_YEAR) {
            throw nowhere();
        }
        return new ReportPath(new SubjectKey(subjectType, id), Integer.parseInt(year));
    }

    private static ProblemException nowhere() {
        return ProblemException.of(
                ProblemCode.NOT_FOUND,
                "Đường dẫn phải là /v1/kpi-reports/{projects|zones|provinces}/{id}/{năm}.",
                "The path must be /v1/kpi-reports/{projects|zones|provinces}/{id}/{year}.");
    }

    @Override
    public String toString() {
        return "/v1/kpi-reports/%s/%d".formatted(subject, year);
    }
}
