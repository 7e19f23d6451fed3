package vn.zoneregistry.reporting.annualreport;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.zoneregistry.kit.Bilingual;
import vn.zoneregistry.reporting.annualreport.AnnualReport.Breakdown;
import vn.zoneregistry.reporting.annualreport.AnnualReport.Line;
import vn.zoneregistry.reporting.figure.Part;
import vn.zoneregistry.reporting.subject.SubjectKey;
import vn.zoneregistry.reporting.subject.SubjectType;
import vn.zoneregistry.reporting.territory.ProjectRow;
import vn.zoneregistry.reporting.territory.Territory;

/** The figures of the same kind of zones, of the same line of business, and of each province of the country. */
final class Breakdowns {

    private static final Map<String, Bilingual> TYPES = Map.of(
            "INDUSTRIAL_PARK", new Bilingual("khu công nghiệp", "industrial parks"),
            "INDUSTRIAL_CLUSTER", new Bilingual("cụm công nghiệp", "industrial clusters"),
            "ECONOMIC_ZONE", new Bilingual("khu kinh tế", "economic zones"),
            "BORDER_GATE_ECONOMIC_ZONE", new Bilingual("khu kinh tế cửa khẩu", "border-gate economic zones"),
            "EXPORT_PROCESSING_ZONE", new Bilingual("khu chế xuất", "export processing zones"),
            "HIGH_TECH_PARK", new Bilingual("khu công nghệ cao", "high-tech parks"));

    private final ReportRows rows;
    private final Function<Part, List<Line>> lines;

    Breakdowns(ReportRows rows, Function<Part, List<Line>> lines) {
        this.rows = rows;
        this.lines = lines;
    }

    List<Breakdown> provinces() {
        if (rows.subject().type() != SubjectType.COUNTRY) {
            return List.of();
        }
        return rows.whole().parts().stream()
                .map(part -> new Breakdown(
                        part.subject().id(),
                        part.code(),
                        part.name(),
                        part.name(),
                        part.reporters().size(),
                        null,
                        lines.apply(part)))
                .toList();
    }

    List<Breakdown> zoneTypes() {
        if (rows.subject().type() == SubjectType.ZONES) {
            return List.of();
        }
        return grouped(
                        rows.whole().reporters(),
                        part -> rows.zones().get(part.subject().id()).type())
                .entrySet()
                .stream()
                .map(group -> breakdown(
                        group.getKey(), TYPES.getOrDefault(group.getKey(), named(group.getKey())), group.getValue()))
                .toList();
    }

    /**
     * By the division of the principal line of business, to which statistics assign an enterprise as a whole; so the
     * divisions add up to the projects whose lines of business are known.
     */
    List<Breakdown> sectors() {
        var divisions = rows.projects().stream()
                .filter(project -> project.principalDivision() != null)
                .collect(Collectors.groupingBy(ProjectRow::principalDivision, TreeMap::new, Collectors.toList()));
        var parts = new HashMap<String, Part>();
        zones().flatMap(zone -> zone.parts().stream())
                .forEach(project -> parts.put(project.subject().id(), project));
        var others = rows.projects().stream()
                .flatMap(project -> project.otherDivisions().stream())
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        return divisions.entrySet().stream()
                .map(division -> division(
                        division.getKey(),
                        others.getOrDefault(division.getKey(), 0L).intValue(),
                        division.getValue().stream()
                                .map(project -> parts.get(project.id()))
                                .filter(Objects::nonNull)
                                .toList()))
                .toList();
    }

    private Breakdown division(String code, int others, List<Part> projects) {
        var name = rows.sectors().getOrDefault(code, named(code));
        var together = new Part(Territory.division(code), code, name.vi(), false, null, projects);
        return new Breakdown(null, code, name.vi(), name.en(), projects.size(), others, lines.apply(together));
    }

    private Stream<Part> zones() {
        return rows.subject().type() == SubjectType.ZONES ? Stream.of(rows.whole()) : rows.whole().reporters().stream();
    }

    private static Bilingual named(String code) {
        return new Bilingual(code, code);
    }

    private static Map<String, List<Part>> grouped(List<Part> parts, Function<Part, String> key) {
        return parts.stream().collect(Collectors.groupingBy(key, TreeMap::new, Collectors.toList()));
    }

    private Breakdown breakdown(String code, Bilingual name, List<Part> members) {
        var key = new SubjectKey(SubjectType.COUNTRY, rows.whole().subject() + "/" + code);
        var together = new Part(key, code, name.vi(), false, null, members);
        return new Breakdown(null, code, name.vi(), name.en(), members.size(), null, lines.apply(together));
    }
}
