package vn.zoneregistry.projects.disbursement;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.zoneregistry.domain.Money;
import vn.zoneregistry.kit.http.Versioned;

/** Disbursement of a project as callers see it. */
@Schema(name = "Disbursement")
public record DisbursementView(
        UUID id,
        UUID projectId,
        UUID zoneId,
        LocalDate on,
        Money amount,
        DisbursementSource source,
        int version,
        Instant createdAt,
        Instant updatedAt)
        implements Versioned {}
