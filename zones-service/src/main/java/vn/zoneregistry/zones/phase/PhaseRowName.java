package vn.zoneregistry.zones.phase;

import java.util.UUID;
import vn.zoneregistry.kit.problem.ProblemException;

/** What a row of phases calls its phase: by its id, or by its zone (whose id or code it has) and its ordinal. */
record PhaseRowName(UUID id, UUID zoneId, ZoneCode zone, Integer ordinal) {

    record ZoneCode(String code) {}

    String zoneCode() {
        return zone == null ? null : zone.code();
    }

    /** {@code null} where it has neither. */
    String zoneName() {
        return zoneId == null ? zoneCode() : zoneId.toString();
    }

    ProblemException unknownZone() {
        return ProblemException.unknownReference(zoneId == null ? "/zone/code" : "/zoneId", zoneName());
    }
}
