package vn.zoneregistry.projects.neighbour;

/**
 * A place that a project names, as zones-service knows it.
 *
 * @param zone null if there is no such zone
 * @param phaseIsThere whether the zone has the phase that was named, if one was
 */
public record Site(KnownZone zone, boolean phaseIsThere) {

    static final Site NOWHERE = new Site(null, false);
}
