package vn.zoneregistry.zones.zone;

/** By what a summary of zones is grouped; spelt as callers send it. */
public enum SummaryGroup {
    type,
    status,
    province
}
