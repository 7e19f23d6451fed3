package vn.zoneregistry.zones.zone;

import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The moves that a zone made, oldest first, and those that are open to it. */
@Schema(name = "ZoneTransitions")
public record ZoneTransitions(List<ZoneTransition> items, Set<ZoneStatus> allowed) {}
