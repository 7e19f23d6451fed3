package vn.zoneregistry.projects.project;

import java.util.UUID;

/** The zone of a project, by the name that it has now. */
public record ZoneRef(UUID id, String code, String name) {}
