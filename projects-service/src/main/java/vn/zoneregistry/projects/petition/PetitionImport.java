package vn.zoneregistry.projects.petition;

import jakarta.enterprise.context.ApplicationScoped;
import vn.zoneregistry.kit.imports.ImportTarget;
import vn.zoneregistry.projects.neighbour.NeighbourZones;
import vn.zoneregistry.projects.project.ProjectParts;

/** Takes in files of petitions. */
@ApplicationScoped
public class PetitionImport {

    private final PetitionRepository petitions;
    private final Petitions registry;
    private final ProjectParts projects;
    private final NeighbourZones zones;

    PetitionImport(PetitionRepository petitions, Petitions registry, ProjectParts projects, NeighbourZones zones) {
        this.petitions = petitions;
        this.registry = registry;
        this.projects = projects;
        this.zones = zones;
    }

    /** What the rows of one file are imported into. */
    public ImportTarget<?, ?, ?> ofOneFile() {
        return new PetitionRows(petitions, registry, projects, zones);
    }
}
