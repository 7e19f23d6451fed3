package vn.zoneregistry.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Areas are hectares with four decimals, a square metre each. */
public final class Areas {

    public static final int DECIMALS = 4;

    private Areas() {}

    /** The area with its four decimals; callers have refused more of them already. */
    public static BigDecimal hectares(BigDecimal area) {
        return area == null ? null : area.setScale(DECIMALS, RoundingMode.UNNECESSARY);
    }
}
