package vn.zoneregistry.reporting.figure;

import java.math.BigDecimal;
import vn.zoneregistry.domain.Percentages;
import vn.zoneregistry.kit.Bilingual;

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
        PRICE_BASE_DIFFERS,
        /** One of the two, or both, are made of fewer than three enterprises, or would give such a figure away. */
        WITHHELD;

        /** Why no growth is given, in words. */
        public Bilingual explanation() {
            return switch (this) {
                case BASIS_DIFFERS ->
                    new Bilingual(
                            "Không tính tăng trưởng: số liệu hai năm lấy từ hai nguồn khác nhau.",
                            "No growth rate: the figures of the two years come from different sources.");
                case SCOPE_DIFFERS ->
                    new Bilingual(
                            "Không tính tăng trưởng: số liệu hai năm tổng hợp từ các đơn vị khác nhau.",
                            "No growth rate: the figures of the two years are put together from different parts.");
                case BASE_IS_ZERO ->
                    new Bilingual(
                            "Không tính tăng trưởng: số liệu năm trước bằng 0.",
                            "No growth rate: the year before was zero.");
                case PRICE_BASE_DIFFERS ->
                    new Bilingual(
                            "Không tính tăng trưởng: số liệu năm trước theo giá khác.",
                            "No growth rate: the year before is known at other prices only.");
                case WITHHELD ->
                    new Bilingual(
                            "Không công bố: số liệu của ít hơn ba doanh nghiệp, hoặc có thể suy ra số liệu đó.",
                            "Withheld: a figure of fewer than three enterprises, or one that would give such a figure away.");
            };
        }
    }

    public static Growth between(Consolidated before, Consolidated now) {
        if (now.withheld() || (before.withheld() && now.figure() != null)) {
            return new Growth(null, Obstacle.WITHHELD);
        }
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
