package vn.zoneregistry.projects.project;

import java.util.UUID;
import vn.zoneregistry.domain.RowNames;
import vn.zoneregistry.kit.json.DraftOf;

/** What a row of projects calls its project, and the zone that it is in. */
record ProjectRowName(UUID id, String identifier, String code, Zone zone) {

    /** A zone by its id or its code. */
    @DraftOf(ZoneRef.class)
    record Zone(UUID id, String code) {}

    RowNames.Name name() {
        return new RowNames.Name(id, identifier, code);
    }
}
