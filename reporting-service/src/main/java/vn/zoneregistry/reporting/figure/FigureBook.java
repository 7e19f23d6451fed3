package vn.zoneregistry.reporting.figure;

import java.util.HashMap;
import java.util.Map;
import vn.zoneregistry.reporting.subject.SubjectKey;

/** Figures by subject, year and indicator, as they were put in. */
public final class FigureBook {

    private final Map<Place, Entry> entries = new HashMap<>();

    public FigureBook put(SubjectKey subject, int year, String indicator, Entry entry) {
        entries.put(new Place(subject, year, indicator), entry);
        return this;
    }

    Entry at(SubjectKey subject, int year, String indicator) {
        return entries.getOrDefault(new Place(subject, year, indicator), Entry.ABSENT);
    }

    private record Place(SubjectKey subject, int year, String indicator) {}
}
