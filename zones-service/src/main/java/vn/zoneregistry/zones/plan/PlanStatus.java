package vn.zoneregistry.zones.plan;

/** How far a plan is. */
public enum PlanStatus {
    PREPARING,
    SUBMITTED,
    APPROVED,
    UNDER_ADJUSTMENT
}
