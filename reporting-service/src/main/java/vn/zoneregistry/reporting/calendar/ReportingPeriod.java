package vn.zoneregistry.reporting.calendar;

import java.time.LocalDate;

/** The days that a report covers, both included, and the last day on which it is in time. */
public record ReportingPeriod(LocalDate from, LocalDate to, LocalDate dueOn) {}
