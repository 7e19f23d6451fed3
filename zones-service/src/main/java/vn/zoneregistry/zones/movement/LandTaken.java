package vn.zoneregistry.zones.movement;

import java.math.BigDecimal;

/** How many hectares of a zone are reserved, and how many leased. */
public record LandTaken(BigDecimal reservedHa, BigDecimal leasedHa) {}
