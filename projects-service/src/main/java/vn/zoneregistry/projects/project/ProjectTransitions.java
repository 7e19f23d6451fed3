package vn.zoneregistry.projects.project;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How a project came to where it is, oldest move first, and where it may go from there. */
@Schema(name = "ProjectTransitions")
public record ProjectTransitions(List<ProjectTransition> items, List<Stage> allowed) {}
