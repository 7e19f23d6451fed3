package vn.zoneregistry.reporting.explanation;

import java.util.Map;
import vn.zoneregistry.reporting.subject.SubjectKey;
import vn.zoneregistry.reporting.territory.Plans.Plan;

/** Knows where the figures of a question can be read. */
public final class Origins {

    private static final String REPORTING = "reporting-service";
    private static final String LAND = "LAND_";

    private final Map<Report, Version> reports;
    private final Map<String, String> positions;

    /**
     * @param reports {@code null} for nothing to be told
     * @param positions up to which the feeds of the neighbours are known, by their names
     */
    public Origins(Map<Report, Version> reports, Map<String, String> positions) {
        this.reports = reports;
        this.positions = positions;
    }

    public record Report(SubjectKey subject, int year) {}

    public record Version(String id, int version) {}

    /** The report that a subject gave itself. */
    public Origin report(SubjectKey subject, int year) {
        var version = asked() ? reports.get(new Report(subject, year)) : null;
        return version == null
                ? null
                : new Origin(
                        REPORTING, "/v1/kpi-reports/" + subject + "/" + year, version.id(), version.version(), null);
    }

    /** The report in which the projects are told apart that a zone's figure is added up of. */
    Origin reportOfZone(String code, int year) {
        return asked()
                ? new Origin(
                        REPORTING, "/v1/annual-reports/" + year + "?zone=" + code + "&explain=true", null, null, null)
                : null;
    }

    Origin target(Plan plan) {
        return asked() ? new Origin(REPORTING, "/v1/targets/" + plan.id(), plan.id(), plan.version(), null) : null;
    }

    /** Where the registry has what it counts for the indicator; nothing for what is neither zone nor project. */
    Origin counted(SubjectKey subject, String indicator) {
        return switch (subject.type()) {
            case ZONES -> indicator.startsWith(LAND) ? zone(subject.id()) : projectsOf(subject.id());
            case PROJECTS -> project(subject.id());
            case PROVINCES, COUNTRY -> null;
        };
    }

    public Origin zone(String id) {
        return register("zones", "/v1/zones/", id);
    }

    public Origin project(String id) {
        return register("projects", "/v1/projects/", id);
    }

    public Origin projectsOf(String zone) {
        return register("projects", "/v1/projects?zoneId=", zone);
    }

    public Origin petitionsOf(String zone) {
        return register("projects", "/v1/petitions?zoneId=", zone);
    }

    private Origin register(String neighbour, String path, String id) {
        return asked() ? new Origin(neighbour + "-service", path + id, null, null, positions.get(neighbour)) : null;
    }

    /** Those of one object. */
    public Workings workings() {
        return new Workings(asked());
    }

    private boolean asked() {
        return reports != null;
    }
}
