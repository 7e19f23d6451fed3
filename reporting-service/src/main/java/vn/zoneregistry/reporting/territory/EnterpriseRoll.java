package vn.zoneregistry.reporting.territory;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import vn.zoneregistry.reporting.figure.Enterprises;
import vn.zoneregistry.reporting.subject.SubjectKey;

/** Which enterprises have projects in which zone. */
public final class EnterpriseRoll {

    private static final Set<String> NEVER_REGISTERED = Set.of("PROPOSED", "POLICY_APPROVED", "REJECTED");

    private final Map<String, String> enterprises = new HashMap<>();
    private final Map<String, List<ProjectRow>> byZone;
    private final Map<Place, List<ProjectRow>> byYear = new HashMap<>();

    public EnterpriseRoll(List<ProjectRow> projects) {
        projects.forEach(project -> enterprises.put(project.id(), project.enterprise()));
        byZone = projects.stream()
                .filter(project -> !NEVER_REGISTERED.contains(project.legalStatus()))
                .collect(Collectors.groupingBy(ProjectRow::zoneId));
    }

    /** The enterprise that a project belongs to. */
    public Enterprises of(SubjectKey project) {
        var name = enterprises.get(project.id());
        return name == null ? Enterprises.NONE : Enterprises.of(name);
    }

    /** How many projects of a zone were there in the year, those without dates included. */
    public int projects(SubjectKey zone, int year) {
        return in(zone, year).size();
    }

    /** Whose projects those are. */
    public Enterprises enterprises(SubjectKey zone, int year) {
        return in(zone, year).stream()
                .map(project -> Enterprises.of(project.enterprise()))
                .reduce(Enterprises.NONE, Enterprises::plus);
    }

    private record Place(SubjectKey zone, int year) {}

    private List<ProjectRow> in(SubjectKey zone, int year) {
        return byYear.computeIfAbsent(new Place(zone, year), this::find);
    }

    private List<ProjectRow> find(Place asked) {
        int year = asked.year();
        return byZone.getOrDefault(asked.zone().id(), List.of()).stream()
                .filter(project ->
                        project.registeredOn() == null || project.registeredOn().getYear() <= year)
                .filter(project ->
                        project.endedOn() == null || project.endedOn().getYear() >= year)
                .toList();
    }
}
