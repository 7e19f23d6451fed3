package vn.zoneregistry.projects.project;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.zoneregistry.domain.WritableCodes;
import vn.zoneregistry.kit.event.EventLog;
import vn.zoneregistry.kit.event.Subject;
import vn.zoneregistry.kit.imports.CodeList;
import vn.zoneregistry.kit.list.Conditions;
import vn.zoneregistry.kit.problem.ProblemException;
import vn.zoneregistry.projects.neighbour.NeighbourZones;

/** A project as the things that belong to it see it. */
@ApplicationScoped
public class ProjectParts {

    private final ProjectRepository projects;
    private final ProjectListing listing;
    private final NeighbourZones zones;
    private final WritableCodes codes;
    private final EventLog events;
    private final Clock clock;

    ProjectParts(
            ProjectRepository projects,
            ProjectListing listing,
            NeighbourZones zones,
            WritableCodes codes,
            EventLog events,
            Clock clock) {
        this.projects = projects;
        this.listing = listing;
        this.zones = zones;
        this.codes = codes;
        this.events = events;
        this.clock = clock;
    }

    /** @throws ProblemException {@code not-found}, {@code gone} */
    public ProjectView requireExisting(UUID projectId) {
        return listing.find(projectId).orElseThrow(() -> absent(projectId));
    }

    /** @throws ProblemException {@code unprocessable-reference} at {@code pointer} of the body */
    public ProjectView requireReference(String pointer, UUID projectId) {
        return listing.find(projectId).orElseThrow(() -> ProblemException.unknownReference(pointer, projectId));
    }

    /** The ids of the projects that have these codes, by code. */
    public Map<String, UUID> byCode(Collection<String> codes) {
        return listing.byCode(codes);
    }

    /** The codes of the projects that the caller may write to, for a column of a file. */
    public CodeList writable(String column) {
        return codes.of(
                column,
                "select p.code, p.name from project p join neighbour_zone z on z.id = p.zone_id",
                "z.administrative_unit_id",
                new Conditions().and("p.code is not null"));
    }

    /**
     * Until the transaction ends nobody else changes the project or anything that locks it.
     *
     * @throws ProblemException {@code not-found}, {@code gone}, {@code forbidden} in other provinces
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void lock(UUID projectId) {
        var project = projects.lock(projectId).orElseThrow(() -> absent(projectId));
        zones.requireWritable(List.of(project.draft().zoneId()));
    }

    /** What was paid in has changed, and with it the disbursed capital of the project: a new version of it. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void disbursed(UUID projectId) {
        projects.lock(projectId).orElseThrow(() -> absent(projectId)).partsChanged(clock.instant());
        projects.flush();
        events.append(
                "projects.disbursed",
                Subject.of(ProjectRegistry.RESOURCE, projectId),
                listing.find(projectId).orElseThrow(),
                null);
    }

    private ProblemException absent(UUID projectId) {
        return events.absence(Subject.of(ProjectRegistry.RESOURCE, projectId));
    }
}
