package vn.zoneregistry.projects.project;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.zoneregistry.domain.Days;
import vn.zoneregistry.domain.Decision;
import vn.zoneregistry.kit.Bilingual;
import vn.zoneregistry.kit.event.EventLog;
import vn.zoneregistry.kit.event.Subject;
import vn.zoneregistry.kit.http.EntityTag;
import vn.zoneregistry.kit.problem.Faults;
import vn.zoneregistry.kit.problem.ProblemCode;
import vn.zoneregistry.kit.problem.ProblemException;
import vn.zoneregistry.projects.neighbour.NeighbourZones;

/** What the certificates of registered projects say, and how adjustments change it. */
@ApplicationScoped
public class ProjectCertificates {

    private final ProjectRepository projects;
    private final ProjectListing listing;
    private final CertificatePatch patch;
    private final Sites sites;
    private final NeighbourZones zones;
    private final ProjectReferences references;
    private final ProjectLand land;
    private final EventLog events;
    private final Clock clock;

    ProjectCertificates(
            ProjectRepository projects,
            ProjectListing listing,
            CertificatePatch patch,
            Sites sites,
            NeighbourZones zones,
            ProjectReferences references,
            ProjectLand land,
            EventLog events,
            Clock clock) {
        this.projects = projects;
        this.listing = listing;
        this.patch = patch;
        this.sites = sites;
        this.zones = zones;
        this.references = references;
        this.land = land;
        this.events = events;
        this.clock = clock;
    }

    /** What a certificate said before an adjustment and says after it. */
    public record Change(Certificate before, Certificate after) {}

    /**
     * Asks zones-service about the phase that an adjustment names, if it names another; nothing may be locked yet.
     *
     * @throws ProblemException as {@link #lock}, and {@code unprocessable-reference}, {@code conflict} when the zone has
     *     ended, {@code upstream-unavailable}
     */
    public void confirmPhase(UUID projectId, JsonNode changes) {
        phaseIn(changes).ifPresent(phase -> {
            var project = listing.find(projectId).orElseThrow(() -> absent(projectId));
            requireAdjustable(project.legalStatus());
            if (!phase.equals(project.phaseId())) {
                zones.remember(sites.confirm(project.zone().id(), phase));
            }
        });
    }

    /**
     * Locks the project, so that its adjustments follow one another.
     *
     * @param ifMatch null where the caller adjusts the project in whatever version it is
     * @throws ProblemException {@code not-found}, {@code gone}, {@code forbidden}, {@code stale-version}, {@code conflict} when the project
     *     is not registered
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void lock(UUID projectId, String ifMatch) {
        var project = locked(projectId);
        zones.requireWritable(List.of(project.draft().zoneId()));
        if (ifMatch != null) {
            EntityTag.requireMatch(ifMatch, project.version());
        }
        requireAdjustable(project.standing().legalStatus());
    }

    /**
     * Changes what the certificate says, and the project's land with it. A new phase was confirmed before; the zone of a
     * registered project is always the same.
     *
     * @param on not before the registration, not in the future
     * @throws ProblemException {@code validation-failed} for a patch that changes nothing or does not fit, {@code
     *     unprocessable-reference}
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public Change adjust(UUID projectId, JsonNode changes, LocalDate on, String reason, Decision decision) {
        var project = locked(projectId);
        requireTimely(on, project.milestones().registeredOn());
        var before = project.draft();
        var after = patch.applied(changes, before);
        references.check(after);
        project.become(after, clock.instant());
        projects.flush();
        land.follow(project, new ProjectLand.Occasion(on, reason, decision));
        projects.flush();
        events.append(
                "projects.adjusted",
                Subject.of(ProjectRegistry.RESOURCE, projectId),
                listing.find(projectId).orElseThrow(),
                reason);
        return new Change(Certificate.of(before), Certificate.of(after));
    }

    private Project locked(UUID projectId) {
        return projects.lock(projectId).orElseThrow(() -> absent(projectId));
    }

    private ProblemException absent(UUID projectId) {
        return events.absence(Subject.of(ProjectRegistry.RESOURCE, projectId));
    }

    /** What is no identifier is refused when the patch is applied. */
    private static Optional<UUID> phaseIn(JsonNode changes) {
        try {
            return Optional.ofNullable(changes.path("phaseId").textValue()).map(UUID::fromString);
        } catch (IllegalArgumentException noIdentifier) {
            return Optional.empty();
        }
    }

    private static void requireAdjustable(LegalStatus status) {
        if (status != LegalStatus.REGISTERED && status != LegalStatus.SUSPENDED) {
            throw ProblemException.of(
                            ProblemCode.CONFLICT,
                            new Bilingual(
                                            "Chỉ điều chỉnh được dự án đã đăng ký; dự án đang %s.",
                                            "Only a registered project can be adjusted; it is %s.")
                                    .with(status))
                    .with("legalStatus", status);
        }
    }

    private void requireTimely(LocalDate on, LocalDate registeredOn) {
        var faults = new Faults()
                .require(
                        registeredOn == null || !on.isBefore(registeredOn),
                        "/on",
                        "before-the-registration",
                        "không được trước ngày đăng ký, " + registeredOn,
                        "must not be before the registration, on " + registeredOn);
        Days.past(on, LocalDate.now(clock), "/on", faults);
        faults.refuse();
    }
}
