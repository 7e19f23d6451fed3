package vn.zoneregistry.projects.project;

import java.math.BigDecimal;

/** Figures in one form each, so that the same figure written twice is equal to itself. */
final class Figures {

    private Figures() {}

    /** Without trailing zeros and without an exponent; null stays null. */
    static BigDecimal plain(BigDecimal figure) {
        if (figure == null) {
            return null;
        }
        var stripped = figure.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
