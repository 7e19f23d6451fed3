package vn.zoneregistry.reporting.figure;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import vn.zoneregistry.domain.Qualifier;

/**
 * How exact a figure is that is made of others.
 *
 * <p>It is exact only if all of them are. Where all the inexact ones err to the same side, the sum does so too and keeps
 * the strongest of their words: over 30 and exactly 5 is over 35, at least 3 and from 2 is at least 5, nearly 38 and 2 is
 * nearly 40. As soon as the sides differ, or one is "about", nothing more than "about" is left.
 */
final class Exactness {

    private static final Set<Qualifier> ABOVE = EnumSet.of(Qualifier.OVER, Qualifier.AT_LEAST, Qualifier.FROM);

    private Exactness() {}

    static Qualifier ofSum(Collection<Qualifier> parts) {
        var words = EnumSet.noneOf(Qualifier.class);
        words.addAll(parts);
        words.remove(Qualifier.EXACT);
        if (words.isEmpty()) {
            return Qualifier.EXACT;
        }
        if (words.size() == 1) {
            return words.iterator().next();
        }
        if (!ABOVE.containsAll(words)) {
            return Qualifier.ABOUT;
        }
        return words.contains(Qualifier.OVER) ? Qualifier.OVER : Qualifier.AT_LEAST;
    }

    /** A quotient errs to the side of its numerator while its denominator is exact; otherwise the side is unknown. */
    static Qualifier ofQuotient(Qualifier numerator, Qualifier denominator) {
        return denominator == Qualifier.EXACT ? numerator : Qualifier.ABOUT;
    }
}
