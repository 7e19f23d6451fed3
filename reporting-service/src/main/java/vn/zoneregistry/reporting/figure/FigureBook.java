package vn.zoneregistry.reporting.figure;

import java.util.Collection;
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

    private final Map<SubjectKey, Map<Place, Entry>> entries = new HashMap<>();
    private final Map<SubjectKey, Map<Place, Fraction>> sums = new HashMap<>();
    private final Set<SubjectKey> wholes = new HashSet<>();
    private final Map<SubjectKey, SubjectKey> wholeOf = new HashMap<>();
    private final Map<SubjectKey, Map<Integer, Said>> usual = new HashMap<>();
    private final Map<SubjectKey, Map<Integer, Said>> said = new HashMap<>();

    public FigureBook put(SubjectKey subject, int year, String indicator, Entry entry) {
        entries.computeIfAbsent(subject, same -> new HashMap<>()).put(new Place(year, indicator), entry);
        return this;
    }

    /** Says that everything below the whole is added to its sums, so that nobody need look for it there. */
    public FigureBook addsUp(SubjectKey whole) {
        wholes.add(whole);
        return this;
    }

    /** The same, and which parts those are that have no other whole. */
    public FigureBook addsUp(SubjectKey whole, Collection<SubjectKey> parts) {
        parts.forEach(part -> wholeOf.put(part, whole));
        return addsUp(whole);
    }

    boolean isAddedUp(SubjectKey whole) {
        return wholes.contains(whole);
    }

    /** Puts in what parts of a whole add up to; other parts of it may follow. */
    public FigureBook putSum(SubjectKey whole, int year, String indicator, Sum sum) {
        sums.computeIfAbsent(whole, same -> new HashMap<>())
                .merge(new Place(year, indicator), sum.fraction(), Fraction::plus);
        return this;
    }

    /** Puts in what the report of a subject speaks of that is in the sums. */
    public FigureBook putSaid(SubjectKey subject, int year, Said spoken) {
        said.computeIfAbsent(subject, same -> new HashMap<>()).put(year, spoken);
        return this;
    }

    /** The same for all parts of a whole of which nothing else is put in. */
    public FigureBook putUsual(SubjectKey whole, int year, Said spoken) {
        usual.computeIfAbsent(whole, same -> new HashMap<>()).put(year, spoken);
        return this;
    }

    Entry at(SubjectKey subject, int year, String indicator) {
        return entries.getOrDefault(subject, Map.of()).getOrDefault(new Place(year, indicator), Entry.ABSENT);
    }

    /** What was added up for a whole, {@code null} where nothing was. */
    Fraction sum(SubjectKey whole, int year, String indicator) {
        return sums.getOrDefault(whole, Map.of()).get(new Place(year, indicator));
    }

    /** What a report speaks of that was added up, {@code null} where the subject is told apart. */
    Said said(SubjectKey subject, int year) {
        var whole = wholeOf.get(subject);
        if (whole == null) {
            return null;
        }
        var own = said.getOrDefault(subject, Map.of()).get(year);
        return own == null ? usual.getOrDefault(whole, Map.of()).getOrDefault(year, Said.NOTHING) : own;
    }

    boolean applies(SubjectKey subject, int year, Indicator indicator) {
        var spoken = said(subject, year);
        return spoken == null
                ? at(subject, year, indicator.code()).missingReason() != MissingReason.NOT_APPLICABLE
                : !spoken.inapplicable().contains(indicator.code());
    }

    private record Place(int year, String indicator) {}
}
