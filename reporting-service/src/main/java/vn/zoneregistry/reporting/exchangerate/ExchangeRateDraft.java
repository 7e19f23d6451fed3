package vn.zoneregistry.reporting.exchangerate;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.zoneregistry.kit.json.DraftOf;

/** The exchange rate of a year as an administrator records it. What its members mean is said at {@link ExchangeRate}. */
@DraftOf(ExchangeRate.class)
@Schema(name = "ExchangeRateDraft")
public record ExchangeRateDraft(
        @NotNull @Positive @DecimalMax("10000000") @Digits(integer = 8, fraction = 4)
        BigDecimal dongPerDollar,

        @NotBlank @Size(max = 500) String source) {}
