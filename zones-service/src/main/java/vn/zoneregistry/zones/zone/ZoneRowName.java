package vn.zoneregistry.zones.zone;

import java.util.UUID;
import vn.zoneregistry.domain.RowNames;

/** What a row of zones calls its zone. */
record ZoneRowName(UUID id, String identifier, String code) {

    RowNames.Name name() {
        return new RowNames.Name(id, identifier, code);
    }
}
