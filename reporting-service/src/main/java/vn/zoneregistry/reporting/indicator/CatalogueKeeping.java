package vn.zoneregistry.reporting.indicator;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import vn.zoneregistry.kit.Bilingual;
import vn.zoneregistry.kit.event.EventLog;
import vn.zoneregistry.kit.event.Subject;
import vn.zoneregistry.kit.http.EntityTag;
import vn.zoneregistry.kit.json.Patch;
import vn.zoneregistry.kit.problem.Faults;
import vn.zoneregistry.kit.problem.ProblemCode;
import vn.zoneregistry.kit.problem.ProblemException;
import vn.zoneregistry.kit.sql.Database;
import vn.zoneregistry.reporting.unit.Units;

/** What administrators do with the catalogue. */
@ApplicationScoped
public class CatalogueKeeping {

    /** The event collection of indicators. */
    public static final String RESOURCE = "indicators";

    private final CatalogueEntries entries;
    private final Indicators indicators;
    private final Units units;
    private final Database database;
    private final EventLog events;
    private final Clock clock;

    CatalogueKeeping(
            CatalogueEntries entries,
            Indicators indicators,
            Units units,
            Database database,
            EventLog events,
            Clock clock) {
        this.entries = entries;
        this.indicators = indicators;
        this.units = units;
        this.database = database;
        this.events = events;
        this.clock = clock;
    }

    /** Adds an indicator after the last one. */
    @Transactional
    public Indicator add(IndicatorDraft draft) {
        requireReferences(draft);
        var entry = new CatalogueEntry(draft, nextPosition());
        entries.persist(entry);
        return recorded(entry, "created");
    }

    /** @throws ProblemException {@code in-use} for another unit or aggregation once there are figures */
    @Transactional
    public Indicator change(String code, String ifMatch, Patch patch) {
        var entry = entries.lock(code).orElseThrow(() -> ProblemException.notFound(RESOURCE, code));
        EntityTag.requireMatch(ifMatch, entry.version());
        var before = entry.draft();
        entry.become(patch.applyTo(before, IndicatorDraft.class));
        var after = entry.draft();
        if (after.equals(before)) {
            return indicators.find(code).orElseThrow();
        }
        requireReferences(after);
        if (!before.unit().equals(after.unit()) || before.aggregation() != after.aggregation()) {
            requireUnused(code);
        }
        return recorded(entry, "updated");
    }

    private Indicator recorded(CatalogueEntry entry, String verb) {
        var now = clock.instant();
        // before the entry is written, so that this is what the catalogue still says
        database.update(
                "insert into indicator_past select i.*, ? from indicator i where i.code = ?", now, entry.code());
        entries.flush();
        database.update("update indicator set known_from = ? where code = ?", now, entry.code());
        return events.append(
                RESOURCE + "." + verb,
                Subject.of(RESOURCE, entry.code()),
                indicators.find(entry.code()).orElseThrow(),
                null);
    }

    /** Weights and terms are plain sums, so that no figure depends on itself. */
    private void requireReferences(IndicatorDraft draft) {
        if (!units.byCode().containsKey(draft.unit())) {
            throw ProblemException.unknownReference("/unit", draft.unit());
        }
        var catalogue = indicators.catalogue();
        var faults = new Faults();
        requireSum(catalogue, "/weightBy", draft.weightBy(), faults);
        requireSum(catalogue, "/numerator", draft.numerator(), faults);
        requireSum(catalogue, "/denominator", draft.denominator(), faults);
        requireSum(catalogue, "/atCurrentPrices", draft.atCurrentPrices(), faults);
        faults.refuse();
    }

    private static void requireSum(Catalogue catalogue, String pointer, String code, Faults faults) {
        if (code == null) {
            return;
        }
        var term = catalogue.find(code).orElseThrow(() -> ProblemException.unknownReference(pointer, code));
        faults.require(
                term.aggregation() == Aggregation.SUM,
                pointer,
                "not-a-sum",
                "phải là chỉ tiêu cộng được",
                "must be an indicator that adds up");
    }

    private void requireUnused(String code) {
        boolean used =
                database.one("""
                        select exists (select from kpi_value where indicator = ?)
                            or exists (select from target where indicator = ?) as used""", List.of(code, code), row -> row.bool("used")).orElse(false);
        if (used) {
            throw ProblemException.of(
                    ProblemCode.IN_USE,
                    new Bilingual(
                            "Đã có số liệu theo chỉ tiêu này nên không đổi được đơn vị hay cách tổng hợp.",
                            "There are figures for this indicator, so its unit and aggregation stay."));
        }
    }

    private int nextPosition() {
        return database.one("select max(position) + 10 as next from indicator", List.of(), row -> row.integer("next"))
                .orElseThrow();
    }
}
