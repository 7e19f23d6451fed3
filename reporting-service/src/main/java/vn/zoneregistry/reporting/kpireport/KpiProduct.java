package vn.zoneregistry.reporting.kpireport;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.math.BigDecimal;
import vn.zoneregistry.domain.Qualifier;

/** Output of one product in the year; the same name in another unit is another product. */
@Embeddable
record KpiProduct(
        String name,
        String unit,
        BigDecimal quantity,
        @Enumerated(EnumType.STRING) Qualifier qualifier) {}
