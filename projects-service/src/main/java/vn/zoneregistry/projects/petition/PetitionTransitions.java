package vn.zoneregistry.projects.petition;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How a petition came to where it is, oldest move first, and where it may go from there. */
@Schema(name = "PetitionTransitions")
public record PetitionTransitions(List<PetitionTransition> items, List<PetitionStatus> allowed) {}
