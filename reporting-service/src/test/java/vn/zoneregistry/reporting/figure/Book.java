package vn.zoneregistry.reporting.figure;

import java.math.BigDecimal;
import java.util.List;
import vn.zoneregistry.domain.Qualifier;
import vn.zoneregistry.reporting.indicator.Indicator;
import vn.zoneregistry.reporting.subject.SubjectKey;
import vn.zoneregistry.reporting.subject.SubjectType;

/** Figures and parts for tests, put down as tables. */
public final class Book {

    private final FigureBook figures = new FigureBook();

    public Book says(Part subject, int year, Indicator indicator, String value) {
        return says(subject, year, indicator, Qualifier.EXACT, value);
    }

    public Book says(Part subject, int year, Indicator indicator, Qualifier qualifier, String value) {
        figures.put(
                subject.subject(),
                year,
                indicator.code(),
                new Entry(new Figure(new BigDecimal(value), qualifier), null));
        return this;
    }

    public Book lacks(Part subject, int year, Indicator indicator, MissingReason reason) {
        figures.put(subject.subject(), year, indicator.code(), new Entry(null, reason));
        return this;
    }

    public FigureBook figures() {
        return figures;
    }

    public static Part project(String id) {
        return new Part(new SubjectKey(SubjectType.PROJECTS, id), id, id, false, null, List.of());
    }

    public static Part park(String id, Part... projects) {
        return zone(id, ZoneKind.PARK, projects);
    }

    public static Part cluster(String id, Part... projects) {
        return zone(id, ZoneKind.CLUSTER, projects);
    }

    public static Part province(String id, Part... parts) {
        return new Part(new SubjectKey(SubjectType.PROVINCES, id), id, id, true, null, List.of(parts));
    }

    private static Part zone(String id, ZoneKind kind, Part... projects) {
        return new Part(new SubjectKey(SubjectType.ZONES, id), id, id, true, kind, List.of(projects));
    }
}
