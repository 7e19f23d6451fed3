package vn.zoneregistry.kit.imports;

/** What a row that is refused does to the others. */
public enum ImportMode {
    /** Nothing is written while there is one. */
    ATOMIC,
    /** All other rows are written. */
    PARTIAL
}
