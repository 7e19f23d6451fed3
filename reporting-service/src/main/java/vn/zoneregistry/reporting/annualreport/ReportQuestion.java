package vn.zoneregistry.reporting.annualreport;

import vn.zoneregistry.kit.Bilingual;
import vn.zoneregistry.kit.problem.Fault;
import vn.zoneregistry.kit.problem.ProblemCode;
import vn.zoneregistry.kit.problem.ProblemException;

/** Which annual report a caller wants, as it was asked. */
public record ReportQuestion(String yearAsked, String province, String zone, Boolean includeDrafts) {

    private static final int FIRST_YEAR = 1986;
    private static final int LAST_YEAR = 2100;

    /** @throws ProblemException {@code not-found} for what is no year */
    int year() {
        if (!yearAsked.matches("\\d{4}")
                || Integer.parseInt(yearAsked) < FIRST_YEAR
                || Integer.parseInt(yearAsked) > LAST_YEAR) {
            throw ProblemException.of(
                    ProblemCode.NOT_FOUND, "Không có báo cáo cho năm này.", "There is no report for this year.");
        }
        return Integer.parseInt(yearAsked);
    }

    boolean drafts() {
        return Boolean.TRUE.equals(includeDrafts);
    }

    /** @throws ProblemException {@code validation-failed} unless it names a province or a zone, and not both */
    void requireOneSubject() {
        if ((province == null) == (zone == null)) {
            throw ProblemException.invalid(Fault.inParameter(
                    "province",
                    "one-subject",
                    new Bilingual("cần đúng một trong hai: province hoặc zone", "give either province or zone")));
        }
    }
}
