package vn.zoneregistry.domain;

import java.time.LocalDate;
import vn.zoneregistry.kit.problem.Faults;

/** What is often wrong with days, in the same words wherever callers write them. A day that is null is not wrong. */
public final class Days {

    private Days() {}

    /** Adds a fault for a day that is still to come. */
    public static void past(LocalDate day, LocalDate today, String pointer, Faults faults) {
        faults.require(
                day == null || !day.isAfter(today),
                pointer,
                "in-the-future",
                "không được ở tương lai",
                "must not be in the future");
    }

    /** Adds a fault for a later day that lies before the earlier one. */
    public static void inOrder(LocalDate earlier, LocalDate later, String pointer, Faults faults) {
        faults.require(
                earlier == null || later == null || !later.isBefore(earlier),
                pointer,
                "out-of-order",
                "không được trước " + earlier,
                "must not be before " + earlier);
    }
}
