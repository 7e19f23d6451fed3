package vn.zoneregistry.reporting.annualreport;

import java.time.LocalDate;
import vn.zoneregistry.reporting.annualreport.AnnualReport.Petitions;

/** What came of petitions in a year; nothing is said while none has been recorded. */
final class PetitionCounts {

    private final ReportRows rows;

    PetitionCounts(ReportRows rows) {
        this.rows = rows;
    }

    Petitions counted() {
        if (rows.petitions().isEmpty()) {
            return new Petitions(null, null, null);
        }
        return new Petitions(
                (int) rows.petitions().stream()
                        .filter(petition -> inYear(petition.raisedOn()))
                        .count(),
                (int) rows.petitions().stream()
                        .filter(petition -> inYear(petition.answeredOn()))
                        .count(),
                (int) rows.petitions().stream().filter(this::openAtTheEnd).count());
    }

    private boolean openAtTheEnd(ReportRows.PetitionRow petition) {
        return petition.raisedOn() != null
                && petition.raisedOn().getYear() <= rows.year()
                && (petition.answeredOn() == null || petition.answeredOn().getYear() > rows.year());
    }

    private boolean inYear(LocalDate day) {
        return day != null && day.getYear() == rows.year();
    }
}
