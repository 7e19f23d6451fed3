package vn.zoneregistry.projects.land;

import java.util.UUID;

/**
 * What zones-service said to a promise; fired when it is known, to be settled by whoever owns the project.
 *
 * @param asked what was asked for
 * @param granted false when it was refused for good
 * @param reason of the refusal, null when granted
 */
public record LandAnswer(UUID promiseId, UUID projectId, LandHold asked, boolean granted, String reason) {}
