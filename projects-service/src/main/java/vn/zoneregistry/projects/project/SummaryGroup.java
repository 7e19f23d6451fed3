package vn.zoneregistry.projects.project;

/** By what a summary of projects is grouped; spelt as callers send it. */
public enum SummaryGroup {
    zone,
    province,
    /** Sections of VSIC: a project counts in each section that it has a line of business of, once in each. */
    sector,
    legalStatus,
    progress,
    capitalOrigin,
    registeredYear,
    kind
}
