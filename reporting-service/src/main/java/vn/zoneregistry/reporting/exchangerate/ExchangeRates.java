package vn.zoneregistry.reporting.exchangerate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import vn.zoneregistry.kit.event.EventLog;
import vn.zoneregistry.kit.event.Subject;
import vn.zoneregistry.kit.http.EntityTag;
import vn.zoneregistry.kit.list.Conditions;
import vn.zoneregistry.kit.list.Listing;
import vn.zoneregistry.kit.list.Page;
import vn.zoneregistry.kit.list.PageRequest;
import vn.zoneregistry.kit.problem.ProblemException;
import vn.zoneregistry.kit.sql.Database;
import vn.zoneregistry.kit.sql.Row;

/** The exchange rates that have been recorded, one a year. */
@ApplicationScoped
public class ExchangeRates {

    /** The event collection of exchange rates. */
    public static final String RESOURCE = "exchange-rates";

    private static final int FIRST_YEAR = 1986;
    private static final int LAST_YEAR = 2100;

    private static final Listing<ExchangeRate> LISTING = Listing.of(
            "r.year, r.dong_per_dollar, r.source, r.version, r.updated_at",
            "exchange_rate r",
            "r.year",
            "integer",
            ExchangeRates::rate);

    private final Database database;
    private final EventLog events;
    private final Clock clock;

    ExchangeRates(Database database, EventLog events, Clock clock) {
        this.database = database;
        this.events = events;
        this.clock = clock;
    }

    /** A rate after a write, and whether the write made it. */
    public record Recorded(ExchangeRate rate, boolean created) {}

    public Page<ExchangeRate> page(PageRequest request) {
        return LISTING.page(database, new Conditions(), request);
    }

    /** @throws ProblemException {@code not-found} */
    public ExchangeRate get(String year) {
        return find(number(year)).orElseThrow(() -> ProblemException.notFound(RESOURCE, year));
    }

    /**
     * Records the rate of a year. The same once more changes nothing.
     *
     * @throws ProblemException {@code version-required}, {@code stale-version} where another rate is recorded already
     */
    @Transactional
    public Recorded put(String yearAsked, ExchangeRateDraft draft, String ifMatch) {
        int year = number(yearAsked);
        int inserted =
                database.update("""
                insert into exchange_rate (year, dong_per_dollar, source, version, updated_at)
                values (?, ?, ?, 1, ?)
                on conflict (year) do nothing""", year, draft.dongPerDollar().stripTrailingZeros(), draft.source(), clock.instant());
        if (inserted == 1) {
            return new Recorded(recorded(year, "created"), true);
        }
        database.list("select year from exchange_rate where year = ? for update", List.of(year), row -> year);
        var existing = find(year).orElseThrow();
        if (existing.says(draft)) {
            return new Recorded(existing, false);
        }
        EntityTag.requireMatch(ifMatch, existing.version());
        database.update("""
                update exchange_rate
                set dong_per_dollar = ?, source = ?, version = version + 1, updated_at = ?
                where year = ?""", draft.dongPerDollar().stripTrailingZeros(), draft.source(), clock.instant(), year);
        return new Recorded(recorded(year, "updated"), false);
    }

    private ExchangeRate recorded(int year, String verb) {
        return events.append(
                RESOURCE + "." + verb, Subject.of(RESOURCE, year), find(year).orElseThrow(), null);
    }

    private Optional<ExchangeRate> find(int year) {
        return LISTING.one(database, new Conditions().equal("r.year", year));
    }

    private static int number(String year) {
        if (!year.matches("\\d{4}") || Integer.parseInt(year) < FIRST_YEAR || Integer.parseInt(year) > LAST_YEAR) {
            throw ProblemException.notFound(RESOURCE, year);
        }
        return Integer.parseInt(year);
    }

    private static ExchangeRate rate(Row row) throws SQLException {
        return new ExchangeRate(
                row.integer("year"),
                row.decimal("dong_per_dollar"),
                row.text("source"),
                row.integer("version"),
                row.instant("updated_at"));
    }
}
