package vn.zoneregistry.projects.disbursement;

/** Where capital that is paid in comes from. */
public enum DisbursementSource {
    EQUITY,
    LOAN,
    OTHER
}
