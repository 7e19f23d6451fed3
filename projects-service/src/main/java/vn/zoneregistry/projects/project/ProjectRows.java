package vn.zoneregistry.projects.project;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import vn.zoneregistry.domain.Identifier;
import vn.zoneregistry.domain.Money;
import vn.zoneregistry.domain.RowNames;
import vn.zoneregistry.kit.imports.CodeList;
import vn.zoneregistry.kit.imports.ImportOutcome;
import vn.zoneregistry.kit.imports.ImportRow;
import vn.zoneregistry.kit.imports.ImportTarget;
import vn.zoneregistry.kit.problem.ProblemException;
import vn.zoneregistry.kit.sql.Database;
import vn.zoneregistry.projects.neighbour.NeighbourZones;
import vn.zoneregistry.projects.sector.LineOfBusiness;
import vn.zoneregistry.projects.sector.SectorScheme;

/** The rows of one file of projects, known by their code; those without one by an identifier or their id. */
final class ProjectRows implements ImportTarget<ProjectRowName, Project, ProjectDraft> {

    private final ProjectRepository projects;
    private final ProjectRegistry registry;
    private final ConfirmedSites sites;
    private final NeighbourZones zones;
    private final RowNames names;
    private final Map<String, UUID> zonesByCode = new HashMap<>();

    ProjectRows(
            ProjectRepository projects,
            ProjectRegistry registry,
            ConfirmedSites sites,
            NeighbourZones zones,
            Database database) {
        this.projects = projects;
        this.registry = registry;
        this.sites = sites;
        this.zones = zones;
        this.names = RowNames.of(database, "project", "code", "project_identifier");
    }

    @Override
    public Class<ProjectRowName> key() {
        return ProjectRowName.class;
    }

    @Override
    public Class<ProjectDraft> draft() {
        return ProjectDraft.class;
    }

    @Override
    public List<String> naming() {
        return List.of("code", "identifier", "id");
    }

    @Override
    public Example<ProjectRowName, ProjectDraft> example() {
        return new Example<>(
                new ProjectRowName(null, null, "0123456789", new ProjectRowName.Zone(null, "KCN-VI-DU")),
                new ProjectDraft(
                        "0123456789",
                        "Nhà máy Ví Dụ",
                        null,
                        ProjectKind.PRODUCTION,
                        LegalStatus.PROPOSED,
                        Progress.NOT_STARTED,
                        null,
                        null,
                        null,
                        CapitalOrigin.DOMESTIC,
                        List.of(new LineOfBusiness(SectorScheme.VSIC2025, "C16")),
                        null,
                        Money.dong(new BigDecimal("250000000000")),
                        null,
                        null,
                        new BigDecimal("17.7"),
                        120,
                        50,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null));
    }

    @Override
    public List<CodeList> codes() {
        return List.of(zones.writable("zone.code"));
    }

    @Override
    public List<Project> find(List<ProjectRowName> keys) {
        learnZones(keys);
        return names.find(keys.stream().map(ProjectRowName::name).toList(), projects::all);
    }

    private void learnZones(List<ProjectRowName> keys) {
        var codes = keys.stream()
                .map(ProjectRowName::zone)
                .filter(Objects::nonNull)
                .map(ProjectRowName.Zone::code)
                .filter(code -> code != null && !zonesByCode.containsKey(code))
                .distinct()
                .toList();
        if (!codes.isEmpty()) {
            zonesByCode.putAll(zones.byCode(codes));
        }
    }

    @Override
    public void complete(ProjectRowName key, Project found, ObjectNode row) {
        var known = found == null ? List.<Identifier>of() : found.draft().identifiers();
        RowNames.complete(row, key.name(), found != null, known, "code");
        if (key.zone() != null
                && (row.path("zoneId").isMissingNode() || row.path("zoneId").isNull())) {
            zone(key.zone(), row);
        }
    }

    private void zone(ProjectRowName.Zone named, ObjectNode row) {
        var id = named.id() == null ? zonesByCode.get(named.code()) : named.id();
        if (id == null && named.code() != null) {
            throw ProblemException.unknownReference("/zone/code", named.code());
        }
        if (id != null) {
            row.put("zoneId", id.toString());
        }
    }

    @Override
    public ProjectDraft draft(Project found) {
        return found.draft();
    }

    @Override
    public List<ImportOutcome> write(List<ImportRow<ProjectRowName, Project, ProjectDraft>> rows) {
        return registry.write(rows, sites);
    }
}
