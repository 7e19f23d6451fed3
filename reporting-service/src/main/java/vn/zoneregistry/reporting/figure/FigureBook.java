package vn.zoneregistry.reporting.figure;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import vn.zoneregistry.reporting.indicator.Catalogue;
import vn.zoneregistry.reporting.subject.SubjectKey;

/**
 * Figures by subject, year and indicator, as they were put in. Where only the sums over many subjects are wanted these are
 * added up as they come, so that a book of the whole country is no larger than its zones are many.
 */
public final class FigureBook {

    private final Map<Place, Entry> entries = new HashMap<>();
    private final Map<Place, Fraction> sums = new HashMap<>();
    private final Set<SubjectKey> wholes = new HashSet<>();
    private final Map<Report, Said> added = new HashMap<>();
    private final Map<Set<String>, Set<String>> shared = new HashMap<>();
    private final Map<Place, Enterprises> behind = new HashMap<>();
    private final Function<SubjectKey, Enterprises> enterprises;

    public FigureBook() {
        this(subject -> Enterprises.NONE);
    }

    /** @param enterprises whose report it is that is added up */
    public FigureBook(Function<SubjectKey, Enterprises> enterprises) {
        this.enterprises = enterprises;
    }

    public FigureBook put(SubjectKey subject, int year, String indicator, Entry entry) {
        entries.put(new Place(subject, year, indicator), entry);
        return this;
    }

    /** Says that everything below the whole is added to its sums, so that nobody need look for it there. */
    public FigureBook addsUp(SubjectKey whole) {
        wholes.add(whole);
        return this;
    }

    boolean isAddedUp(SubjectKey whole) {
        return wholes.contains(whole);
    }

    /**
     * Adds the report of a subject to the sums of what it belongs to. Of the report itself is kept which indicators it
     * has.
     *
     * @param entries everything that the report says, by indicator
     */
    public FigureBook add(
            SubjectKey subject,
            int year,
            Map<String, Entry> entries,
            Collection<SubjectKey> wholes,
            Catalogue catalogue) {
        Function<String, Figure> reported =
                code -> entries.getOrDefault(code, Entry.ABSENT).figure();
        var known = new HashSet<String>();
        var inapplicable = new HashSet<String>();
        entries.forEach((code, entry) -> {
            if (entry.figure() != null) {
                known.add(code);
            } else if (entry.missingReason() == MissingReason.NOT_APPLICABLE) {
                inapplicable.add(code);
            }
        });
        for (var indicator : catalogue.all()) {
            Fraction.own(subject, null, indicator, reported, reported).ifPresent(own -> {
                known.add(indicator.code());
                for (var whole : wholes) {
                    var place = new Place(whole, year, indicator.code());
                    sums.merge(place, own, Fraction::plus);
                    behind.merge(place, enterprises.apply(subject), Enterprises::plus);
                }
            });
        }
        added.put(new Report(subject, year), new Said(shared(known), shared(inapplicable)));
        return this;
    }

    /** Thousands of reports speak of the same indicators. */
    private Set<String> shared(Set<String> codes) {
        return shared.computeIfAbsent(codes, Set::copyOf);
    }

    Entry at(SubjectKey subject, int year, String indicator) {
        return entries.getOrDefault(new Place(subject, year, indicator), Entry.ABSENT);
    }

    /** What was added up for a whole, {@code null} where nothing was. */
    Fraction sum(SubjectKey whole, int year, String indicator) {
        return sums.get(new Place(whole, year, indicator));
    }

    /** Who is behind what was added up for a whole. */
    Enterprises behind(SubjectKey whole, int year, String indicator) {
        return behind.getOrDefault(new Place(whole, year, indicator), Enterprises.NONE);
    }

    /** Whether a report that was added up has the indicator, or all that it is worked out from. */
    boolean added(SubjectKey subject, int year, String indicator) {
        return said(subject, year).known().contains(indicator);
    }

    boolean applies(SubjectKey subject, int year, String indicator) {
        return at(subject, year, indicator).missingReason() != MissingReason.NOT_APPLICABLE
                && !said(subject, year).inapplicable().contains(indicator);
    }

    private Said said(SubjectKey subject, int year) {
        return added.getOrDefault(new Report(subject, year), Said.NOTHING);
    }

    private record Place(SubjectKey subject, int year, String indicator) {}

    private record Report(SubjectKey subject, int year) {}

    private record Said(Set<String> known, Set<String> inapplicable) {

        static final Said NOTHING = new Said(Set.of(), Set.of());
    }
}
