package vn.zoneregistry.zones.plan;

/** The levels of planning (quy hoạch): of the province, general, zoning, detailed. */
public enum PlanKind {
    PROVINCIAL,
    GENERAL,
    ZONING,
    DETAILED
}
