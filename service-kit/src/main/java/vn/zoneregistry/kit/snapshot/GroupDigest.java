package vn.zoneregistry.kit.snapshot;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What one group of things comes to.
 *
 * @param key what the things of the group have in common, such as a year; null for things that have none, and for the whole collection
 * @param count how many things there are
 * @param sha256 of their canonical lines in the order of their ids, each with its line feed; lower-case hexadecimal
 */
@Schema(name = "GroupDigest")
public record GroupDigest(@Schema(nullable = true) String key, long count, String sha256) {}
