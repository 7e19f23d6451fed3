package vn.zoneregistry.reporting.figure;

import java.util.HashSet;
import java.util.Set;

/**
 * How many enterprises are behind a figure, as far as that matters: which they are while they are fewer than three, or
 * that they are enough.
 *
 * @param few the names of fewer than three, empty where they are enough
 */
public record Enterprises(Set<String> few, boolean enough) {

    /** Whoever is one of two knows the figures of the other. */
    public static final int ENOUGH = 3;

    public static final Enterprises NONE = new Enterprises(Set.of(), false);

    /** As many as nobody has listed. */
    public static final Enterprises ENOUGH_OF_THEM = new Enterprises(Set.of(), true);

    public static Enterprises of(String name) {
        return new Enterprises(Set.of(name), false);
    }

    public Enterprises plus(Enterprises other) {
        if (enough || other.enough) {
            return ENOUGH_OF_THEM;
        }
        if (few.containsAll(other.few)) {
            return this;
        }
        var all = new HashSet<>(few);
        all.addAll(other.few);
        return all.size() < ENOUGH ? new Enterprises(Set.copyOf(all), false) : ENOUGH_OF_THEM;
    }

    /** Whether there are some, but so few that their figures would be told. */
    public boolean tooFew() {
        return !few.isEmpty();
    }
}
