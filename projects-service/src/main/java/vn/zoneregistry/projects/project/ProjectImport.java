package vn.zoneregistry.projects.project;

import jakarta.enterprise.context.ApplicationScoped;
import vn.zoneregistry.kit.imports.ImportTarget;
import vn.zoneregistry.kit.sql.Database;
import vn.zoneregistry.projects.neighbour.NeighbourZones;

/** Takes in files of projects. */
@ApplicationScoped
public class ProjectImport {

    private final ProjectRepository projects;
    private final ProjectRegistry registry;
    private final Sites sites;
    private final NeighbourZones zones;
    private final Database database;

    ProjectImport(
            ProjectRepository projects,
            ProjectRegistry registry,
            Sites sites,
            NeighbourZones zones,
            Database database) {
        this.projects = projects;
        this.registry = registry;
        this.sites = sites;
        this.zones = zones;
        this.database = database;
    }

    /** What the rows of one file are imported into. */
    public ImportTarget<?, ?, ?> ofOneFile() {
        return new ProjectRows(projects, registry, new ConfirmedSites(sites, zones), zones, database);
    }
}
