package vn.zoneregistry.kit.event;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import vn.zoneregistry.kit.Bilingual;
import vn.zoneregistry.kit.json.Scalars;
import vn.zoneregistry.kit.problem.Fault;
import vn.zoneregistry.kit.problem.ProblemException;

/** The moment whose knowledge a caller asks for: an instant, or a date and then the end of that day in Vietnam. */
public final class AsOf {

    private AsOf() {}

    /** @throws ProblemException {@code validation-failed} for what is neither */
    public static Instant parse(String text, Clock clock) {
        try {
            return text.length() == 10 ? endOf(Scalars.date(text), clock) : Scalars.instant(text);
        } catch (IllegalArgumentException | java.time.DateTimeException unreadable) {
            throw ProblemException.invalid(Fault.inParameter(
                    "asOf",
                    "wrong-type",
                    new Bilingual(
                            "phải là ngày hoặc thời điểm RFC 3339 trong các năm 1900 đến 2199",
                            "must be a date or an RFC 3339 instant of the years 1900 to 2199")));
        }
    }

    private static Instant endOf(LocalDate day, Clock clock) {
        return day.plusDays(1).atStartOfDay(clock.getZone()).toInstant().minusMillis(1);
    }
}
