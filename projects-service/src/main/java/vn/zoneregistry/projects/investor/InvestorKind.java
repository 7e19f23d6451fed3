package vn.zoneregistry.projects.investor;

/** Where an investor comes from, or what it is in law. */
public enum InvestorKind {
    DOMESTIC,
    FOREIGN,
    STATE,
    COOPERATIVE
}
