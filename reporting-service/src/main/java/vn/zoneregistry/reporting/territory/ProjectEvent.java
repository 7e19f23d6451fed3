package vn.zoneregistry.reporting.territory;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * Something that happened to a project.
 *
 * @param on {@code null} where its day is not known
 * @param beforeVnd registered capital before an adjustment, dong; {@code null} where it says nothing of capital
 * @param afterVnd registered capital after an adjustment, or the sum disbursed, dong
 */
public record ProjectEvent(Kind kind, String projectId, LocalDate on, BigDecimal beforeVnd, BigDecimal afterVnd) {

    /** What happened. */
    public enum Kind {
        ADJUSTMENT,
        DISBURSEMENT,
        SUPERVISION
    }

    public boolean in(int year) {
        return on != null && on.getYear() == year;
    }

    boolean changesCapital() {
        return kind == Kind.ADJUSTMENT && beforeVnd != null && afterVnd != null;
    }
}
