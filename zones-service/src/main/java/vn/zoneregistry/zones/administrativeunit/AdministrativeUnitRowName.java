package vn.zoneregistry.zones.administrativeunit;

import jakarta.validation.constraints.NotNull;

/** What a row of administrative units calls its unit. */
record AdministrativeUnitRowName(@NotNull String id) {}
