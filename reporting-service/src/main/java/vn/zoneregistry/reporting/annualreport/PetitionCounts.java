package vn.zoneregistry.reporting.annualreport;

import java.time.LocalDate;
import java.util.function.Predicate;
import vn.zoneregistry.kit.Bilingual;
import vn.zoneregistry.reporting.annualreport.AnnualReport.Petitions;
import vn.zoneregistry.reporting.annualreport.ReportRows.PetitionRow;
import vn.zoneregistry.reporting.explanation.Workings;

/** What came of petitions in a year; nothing is said while none has been recorded. */
final class PetitionCounts {

    private final ReportRows rows;
    private final Tally tally;
    private final Workings workings;

    PetitionCounts(ReportRows rows, Tally tally, Workings workings) {
        this.rows = rows;
        this.tally = tally;
        this.workings = workings;
    }

    Petitions counted() {
        return new Petitions(
                count(
                        "raised",
                        new Bilingual("kiến nghị tiếp nhận trong năm", "petitions raised in the year"),
                        petition -> inYear(petition.raisedOn())),
                count(
                        "answered",
                        new Bilingual("kiến nghị đã trả lời trong năm", "petitions answered in the year"),
                        petition -> inYear(petition.answeredOn())),
                count(
                        "open",
                        new Bilingual("kiến nghị chưa trả lời cuối năm", "petitions open at the end of the year"),
                        this::openAtTheEnd),
                workings.explanations());
    }

    private Integer count(String figure, Bilingual what, Predicate<PetitionRow> condition) {
        if (rows.petitions().isEmpty()) {
            return null;
        }
        var zones = rows.petitions().stream().filter(condition).map(PetitionRow::zoneId);
        return workings.sum(figure, figure, tally.petitions(figure, what, zones))
                .intValue();
    }

    private boolean openAtTheEnd(PetitionRow petition) {
        return petition.raisedOn() != null
                && petition.raisedOn().getYear() <= rows.year()
                && (petition.answeredOn() == null || petition.answeredOn().getYear() > rows.year());
    }

    private boolean inYear(LocalDate day) {
        return day != null && day.getYear() == rows.year();
    }
}
