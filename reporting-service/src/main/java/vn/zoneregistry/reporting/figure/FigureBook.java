package vn.zoneregistry.reporting.figure;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import vn.zoneregistry.reporting.indicator.Indicator;
import vn.zoneregistry.reporting.subject.SubjectKey;

/**
 * Figures by subject, year and indicator, as they were put in. Where only the sums over many subjects are wanted, these
 * are put in instead, so that a book of the whole country is no larger than its zones are many.
 */
public final class FigureBook {

    private final Map<Place, Entry> entries = new HashMap<>();
    private final Map<Place, Fraction> sums = new HashMap<>();
    private final Set<SubjectKey> wholes = new HashSet<>();
    private final Map<Report, Said> added = new HashMap<>();
    private final Map<Place, Enterprises> behind = new HashMap<>();

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

    /** Puts in what the parts of a whole add up to. */
    public FigureBook putSum(SubjectKey whole, int year, String indicator, Sum sum) {
        var place = new Place(whole, year, indicator);
        sums.put(place, sum.fraction());
        behind.put(place, sum.behind());
        return this;
    }

    /** Puts in what the report of a subject speaks of that is in the sums. */
    public FigureBook putSaid(SubjectKey subject, int year, Said said) {
        added.put(new Report(subject, year), said);
        return this;
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
    boolean added(SubjectKey subject, int year, Indicator indicator) {
        return said(subject, year).knows(indicator);
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
}
