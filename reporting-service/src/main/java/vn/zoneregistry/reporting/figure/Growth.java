package vn.zoneregistry.reporting.figure;

import java.math.BigDecimal;
import vn.zoneregistry.domain.Percentages;

/**
 * The growth of a figure over the year before, or the reason why none can be given.
 *
 * @param percent the change, {@code null} where there is none to give
 * @param obstacle why two known figures do not compare, {@code null} otherwise
 */
public record Growth(BigDecimal percent, Obstacle obstacle) {

    /** What makes two figures of the same indicator incomparable. */
    public enum Obstacle {
        /** One is the subject's own, the other is put together from parts or from the registry. */
        BASIS_DIFFERS,
        /** They are put together from different parts. */
        SCOPE_DIFFERS,
        /** Nothing grows from zero by a percentage. */
        BASE_IS_ZERO,
        /** The year before is known only at another year's prices. */
        PRICE_BASE_DIFFERS
    }

    public static Growth between(Consolidated before, Consolidated now) {
        if (before.figure() == null || now.figure() == null) {
            return new Growth(null, null);
        }
        if (before.basis() != now.basis()) {
            return new Growth(null, Obstacle.BASIS_DIFFERS);
        }
        if (!before.from().equals(now.from())) {
            return new Growth(null, Obstacle.SCOPE_DIFFERS);
        }
        if (before.figure().value().signum() == 0) {
            return new Growth(null, Obstacle.BASE_IS_ZERO);
        }
        return new Growth(
                Percentages.growth(now.figure().value(), before.figure().value()), null);
    }
}
