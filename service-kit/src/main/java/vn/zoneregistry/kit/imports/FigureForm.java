package vn.zoneregistry.kit.imports;

/** How a figure in a cell was written. */
enum FigureForm {
    /** Digits only. */
    PLAIN,
    /** With marks between thousands, with or without decimals. */
    GROUPED,
    /** With decimals and no such mark. */
    DECIMAL,
    /** As {@code 1.054} is: thousands to one reader, decimals to another. */
    AMBIGUOUS
}
