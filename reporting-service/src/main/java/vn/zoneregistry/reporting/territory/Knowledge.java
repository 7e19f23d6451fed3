package vn.zoneregistry.reporting.territory;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import vn.zoneregistry.kit.Bilingual;
import vn.zoneregistry.kit.event.AsOf;
import vn.zoneregistry.kit.problem.Fault;
import vn.zoneregistry.kit.problem.ProblemException;
import vn.zoneregistry.reporting.access.Readers;
import vn.zoneregistry.reporting.indicator.Catalogue;
import vn.zoneregistry.reporting.indicator.Indicator;

/** Reads what a caller asks for, and whether the caller may. */
@ApplicationScoped
public class Knowledge {

    private static final int FIRST_YEAR = 1986;
    private static final int LAST_YEAR = 2100;

    private final Readers readers;
    private final Clock clock;

    Knowledge(Readers readers, Clock clock) {
        this.readers = readers;
        this.clock = clock;
    }

    /** @throws ProblemException {@code validation-failed} for no moment, {@code unauthenticated} for drafts without a token */
    public Known of(FigureQuestion question) {
        return of(question.asOf, question.includeDrafts);
    }

    public Known of(String asOf, Boolean includeDrafts) {
        boolean drafts = Boolean.TRUE.equals(includeDrafts);
        if (drafts) {
            readers.requireRightToDrafts();
        }
        return new Known(asOf == null ? null : AsOf.parse(asOf, clock), drafts, readers.mayReadProjects());
    }

    /** The day on which the question is asked, or would have been. */
    public LocalDate day(Known known) {
        return known.day(clock);
    }

    /** @throws ProblemException {@code validation-failed} where it is missing or no sensible year */
    public int year(String parameter, Integer year) {
        if (year == null) {
            throw missing(parameter);
        }
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            throw ProblemException.invalid(Fault.inParameter(
                    parameter,
                    "out-of-range",
                    new Bilingual("phải từ %d đến %d", "must be %d to %d").with(FIRST_YEAR, LAST_YEAR)));
        }
        return year;
    }

    /** @throws ProblemException {@code validation-failed} where it is missing or not in the catalogue */
    public Indicator indicator(String code, Catalogue catalogue) {
        if (code == null) {
            throw missing("indicator");
        }
        return catalogue
                .find(code)
                .orElseThrow(() -> ProblemException.invalid(Fault.inParameter(
                        "indicator",
                        "unknown-indicator",
                        new Bilingual("không có chỉ tiêu %s", "there is no indicator %s").with(code))));
    }

    private static ProblemException missing(String parameter) {
        return ProblemException.invalid(
                Fault.inParameter(parameter, "required", new Bilingual("bắt buộc", "is required")));
    }
}
