package vn.zoneregistry.domain;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A province as other resources mention it. */
@Schema(name = "ProvinceName")
public record ProvinceName(String id, String code, String name) {}
