package vn.zoneregistry.projects.prospect;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How a prospect came to where it is, oldest move first, and where it may go from there. */
@Schema(name = "ProspectTransitions")
public record ProspectTransitions(List<ProspectTransition> items, List<ProspectStage> allowed) {}
