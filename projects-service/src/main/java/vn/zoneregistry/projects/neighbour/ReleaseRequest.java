package vn.zoneregistry.projects.neighbour;

import java.time.LocalDate;
import vn.zoneregistry.domain.Decision;

/**
 * Land that goes back, as the land ledger of zones-service takes it.
 *
 * @param kind {@code RELEASED}, {@code RECOVERED} or {@code EXPIRED}
 */
public record ReleaseRequest(LocalDate on, String kind, String reason, Decision decision) {}
