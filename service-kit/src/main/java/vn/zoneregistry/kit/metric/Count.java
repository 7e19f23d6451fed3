package vn.zoneregistry.kit.metric;

/**
 * A number of things that operators watch, by kind. Every bean of this type is counted every {@code registry.counting.every}.
 *
 * @param name of the metric, {@code registry.zones}
 * @param description what is counted, for who reads the metric
 * @param tag what the kinds are, {@code status}; few, and known beforehand
 * @param query gives the columns {@code kind} and {@code things}
 */
public record Count(String name, String description, String tag, String query) {}
