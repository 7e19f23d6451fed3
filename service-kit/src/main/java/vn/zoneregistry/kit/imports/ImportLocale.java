package vn.zoneregistry.kit.imports;

/** The language whose figures a file has, named as in the query: {@code 1.054,5} or {@code 1,054.5}. */
public enum ImportLocale {
    vi,
    en
}
