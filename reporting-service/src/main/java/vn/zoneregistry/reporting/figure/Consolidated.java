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
 * @param withheld whether there is a figure that the caller is not told
 */
public record Consolidated(
        Figure reported, Figure aggregated, Figure registry, Sources from, boolean zoneKindsMixed, boolean withheld) {

    /** A figure that there is and that the caller is not told. */
    public static final Consolidated WITHHELD = new Consolidated(null, null, null, Sources.NONE, false, true);

    /** The subject's own figure wins over that of its parts, and both over the registry's; {@code null} if none is known. */
    public Figure figure() {
        return Stream.of(reported, aggregated, registry)
                .flatMap(Stream::ofNullable)
                .findFirst()
                .orElse(null);
    }

    /** The same with the one source that wins. */
    public Consolidated chosen() {
        return new Consolidated(
                reported,
                reported == null ? aggregated : null,
                reported == null && aggregated == null ? registry : null,
                from,
                zoneKindsMixed,
                false);
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
