package vn.zoneregistry.reporting.kpireport;

import java.util.Set;

/** Where a KPI report stands. Only a draft can be changed, only what is approved counts. */
public enum KpiStatus {
    DRAFT,
    SUBMITTED,
    APPROVED;

    Set<KpiStatus> next() {
        return switch (this) {
            case DRAFT -> Set.of(SUBMITTED);
            case SUBMITTED -> Set.of(APPROVED, DRAFT);
            case APPROVED -> Set.of(DRAFT);
        };
    }
}
