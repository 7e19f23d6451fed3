package vn.zoneregistry.domain;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A legal document by its number, such as 316/QĐ-TTg. */
public record Decision(
        @NotNull @Size(min = 1, max = 100) @Schema(examples = "316/QĐ-TTg")
        String number,

        @Schema(nullable = true) LocalDate issuedOn,
        @Size(max = 300) @Schema(nullable = true) String issuer,
        @Size(max = 1000) @Schema(nullable = true) String title,

        @Size(max = 2000) @Pattern(regexp = "https?://\\S+") @Schema(nullable = true)
        String url) {}
