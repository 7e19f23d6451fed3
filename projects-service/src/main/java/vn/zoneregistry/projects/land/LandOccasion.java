package vn.zoneregistry.projects.land;

import java.time.LocalDate;
import vn.zoneregistry.domain.Decision;

/**
 * What made a project's land change.
 *
 * @param tenantName under which name zones-service keeps the land
 * @param on the day from which it is held or given back
 * @param reason null where none was given
 * @param decision null where none was needed
 */
public record LandOccasion(String tenantName, LocalDate on, String reason, Decision decision) {}
