package vn.zoneregistry.kit.imports;

/** What a row did. */
public enum ImportOutcome {
    CREATED,
    UPDATED,
    UNCHANGED
}
