package vn.zoneregistry.reporting.figure;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import vn.zoneregistry.domain.Qualifier;

/** A value and how exactly it is meant. */
public record Figure(BigDecimal value, Qualifier qualifier) {

    /** A sum of figures that are meant as exactly as those words say. */
    public static Figure sum(BigDecimal value, Collection<Qualifier> words) {
        return new Figure(value, Exactness.ofSum(words));
    }

    public Figure plus(Figure other) {
        return new Figure(value.add(other.value), Exactness.ofSum(List.of(qualifier, other.qualifier)));
    }
}
