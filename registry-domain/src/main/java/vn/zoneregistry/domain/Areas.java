package vn.zoneregistry.domain;

import java.math.BigDecimal;

/** Areas are hectares with four decimals, a square metre each. */
public final class Areas {

    public static final int DECIMALS = 4;

    private Areas() {}

    /**
     * The area with its four decimals, so that equal areas are equal values. One with more decimals stays as it is, for
     * the constraints to refuse.
     */
    public static BigDecimal hectares(BigDecimal area) {
        return area == null || area.stripTrailingZeros().scale() > DECIMALS ? area : area.setScale(DECIMALS);
    }
}
