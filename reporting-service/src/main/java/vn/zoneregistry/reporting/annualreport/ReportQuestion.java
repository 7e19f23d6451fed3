package vn.zoneregistry.reporting.annualreport;

import jakarta.ws.rs.PathParam;
import vn.zoneregistry.kit.problem.ProblemCode;
import vn.zoneregistry.kit.problem.ProblemException;
import vn.zoneregistry.reporting.territory.FigureQuestion;

/** Which annual report a caller wants. Neither province nor zone is the whole country. */
public class ReportQuestion extends FigureQuestion {

    private static final int FIRST_YEAR = 1986;
    private static final int LAST_YEAR = 2100;

    @PathParam("year")
    String year;

    /** @throws ProblemException {@code not-found} for what is no year */
    int year() {
        if (!year.matches("\\d{4}") || Integer.parseInt(year) < FIRST_YEAR || Integer.parseInt(year) > LAST_YEAR) {
            throw ProblemException.of(
                    ProblemCode.NOT_FOUND, "Không có báo cáo cho năm này.", "There is no report for this year.");
        }
        return Integer.parseInt(year);
    }
}
