package vn.zoneregistry.reporting.figure;

import java.util.List;
import java.util.stream.Stream;
import vn.zoneregistry.reporting.subject.Reference;
import vn.zoneregistry.reporting.subject.SubjectKey;
import vn.zoneregistry.reporting.subject.SubjectType;

/**
 * A subject with what it consists of: the country of its provinces, a province of the units merged into it and its zones, a zone of its projects.
 *
 * @param expected whether it has to report for the year
 * @param zoneKind what its land law is, {@code CLUSTER} or {@code PARK}; {@code null} for what is no zone
 */
public record Part(
        SubjectKey subject, String code, String name, boolean expected, ZoneKind zoneKind, List<Part> parts) {

    public Part {
        parts = List.copyOf(parts);
    }

    /** The parts whose reports are waited for: the zones of a province however deep, the projects of a zone. */
    public List<Part> reporters() {
        return parts.stream().flatMap(Part::reportersBelow).toList();
    }

    private Stream<Part> reportersBelow() {
        return consistsOfZones() ? parts.stream().flatMap(Part::reportersBelow) : Stream.of(this);
    }

    private boolean consistsOfZones() {
        return subject.type() == SubjectType.PROVINCES || subject.type() == SubjectType.COUNTRY;
    }

    public Reference reference() {
        return new Reference(subject.type(), subject.id(), code, name);
    }
}
