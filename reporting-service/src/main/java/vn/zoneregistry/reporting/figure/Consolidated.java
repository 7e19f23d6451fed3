package vn.zoneregistry.reporting.figure;

import java.util.Objects;
import java.util.stream.Stream;

/**
 * The figure of a subject for one indicator and year, with everything that could have been it.
 *
 * @param reported from the subject's own report, {@code null} where it has none
 * @param aggregated from the reports of its parts, {@code null} where there are none or they do not combine
 * @param registry from the registry's own knowledge, {@code null} where that is not complete
 * @param from the subjects whose reports make the figure
 * @param zoneKindsMixed whether parts are known but follow two laws, so that no common figure exists
 */
public record Consolidated(Figure reported, Figure aggregated, Figure registry, Sources from, boolean zoneKindsMixed) {

    /** The subject's own figure wins over that of its parts, and both over the registry's; {@code null} if none is known. */
    public Figure figure() {
        return Stream.of(reported, aggregated, registry)
                .flatMap(Stream::ofNullable)
                .findFirst()
                .orElse(null);
    }

    public Basis basis() {
        if (reported != null) {
            return Basis.REPORTED;
        }
        if (aggregated != null) {
            return Basis.AGGREGATED;
        }
        return registry == null ? null : Basis.REGISTRY;
    }

    /** Whether the sources that know the figure give different values. */
    public boolean disputed() {
        return Stream.of(reported, aggregated, registry)
                        .filter(Objects::nonNull)
                        .map(figure -> figure.value().stripTrailingZeros())
                        .distinct()
                        .count()
                > 1;
    }
}
