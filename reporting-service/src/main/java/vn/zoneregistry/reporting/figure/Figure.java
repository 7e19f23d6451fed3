package vn.zoneregistry.reporting.figure;

import java.math.BigDecimal;
import java.util.List;
import vn.zoneregistry.domain.Qualifier;

/** A value and how exactly it is meant. */
public record Figure(BigDecimal value, Qualifier qualifier) {

    public Figure plus(Figure other) {
        return new Figure(value.add(other.value), Exactness.ofSum(List.of(qualifier, other.qualifier)));
    }
}
