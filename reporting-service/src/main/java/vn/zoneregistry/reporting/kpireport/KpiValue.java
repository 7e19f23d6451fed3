package vn.zoneregistry.reporting.kpireport;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.math.BigDecimal;
import vn.zoneregistry.domain.Qualifier;
import vn.zoneregistry.reporting.figure.MissingReason;

/**
 * What a report says about one indicator.
 *
 * @param value in the unit of the indicator, without trailing zeros; {@code null} where it is missing for a reason
 */
@Embeddable
record KpiValue(
        BigDecimal value,
        @Enumerated(EnumType.STRING) Grade grade,
        @Enumerated(EnumType.STRING) Qualifier qualifier,
        @Enumerated(EnumType.STRING) MissingReason missingReason,
        String note,
        String source) {}
