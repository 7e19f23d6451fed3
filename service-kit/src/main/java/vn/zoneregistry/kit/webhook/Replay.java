package vn.zoneregistry.kit.webhook;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Where deliveries are to begin again.
 *
 * @param after a cursor of the feed; {@code 0} for its start
 */
@Schema(name = "Replay")
public record Replay(@NotNull String after) {}
