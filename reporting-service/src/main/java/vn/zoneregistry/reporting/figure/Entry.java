package vn.zoneregistry.reporting.figure;

/**
 * What a report says about one indicator.
 *
 * @param figure {@code null} where it is missing
 * @param missingReason why, {@code null} where there is a figure
 */
public record Entry(Figure figure, MissingReason missingReason) {

    static final Entry ABSENT = new Entry(null, null);
}
