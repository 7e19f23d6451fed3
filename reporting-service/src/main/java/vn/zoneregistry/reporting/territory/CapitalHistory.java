package vn.zoneregistry.reporting.territory;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The registered capital of projects year by year: what it is today, without the adjustments that came later. */
public final class CapitalHistory {

    private final Map<String, List<ProjectEvent>> adjustments;

    public CapitalHistory(List<ProjectEvent> events) {
        adjustments = events.stream()
                .filter(event -> event.changesCapital() && event.on() != null)
                .sorted(Comparator.comparing(ProjectEvent::on))
                .collect(Collectors.groupingBy(ProjectEvent::projectId));
    }

    /** Dong at the end of the year, {@code null} where it is not known. */
    public BigDecimal atEndOf(int year, ProjectRow project) {
        return of(project).stream()
                .filter(later -> later.on().getYear() > year)
                .findFirst()
                .map(ProjectEvent::beforeVnd)
                .orElse(project.registeredCapitalVnd());
    }

    /** Dong as first registered, {@code null} where it is not known. */
    public BigDecimal atFirst(ProjectRow project) {
        return of(project).stream().findFirst().map(ProjectEvent::beforeVnd).orElse(project.registeredCapitalVnd());
    }

    private List<ProjectEvent> of(ProjectRow project) {
        return adjustments.getOrDefault(project.id(), List.of());
    }
}
