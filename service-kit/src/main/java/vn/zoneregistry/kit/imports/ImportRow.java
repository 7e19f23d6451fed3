package vn.zoneregistry.kit.imports;

/**
 * One row that was understood.
 *
 * @param found what it is about; {@code null} where it makes something new
 * @param draft what that is to be
 */
public record ImportRow<K, E, D>(K key, E found, D draft) {}
