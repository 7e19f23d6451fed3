package vn.zoneregistry.reporting.indicator;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** All indicators, in the order in which reports list them. */
public final class Catalogue {

    private final Map<String, Indicator> byCode;

    public Catalogue(List<Indicator> indicators) {
        byCode = indicators.stream()
                .collect(Collectors.toMap(
                        Indicator::code, Function.identity(), (first, second) -> first, LinkedHashMap::new));
    }

    public Optional<Indicator> find(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    /** @throws IllegalArgumentException for a code that is not in the catalogue */
    public Indicator get(String code) {
        return find(code).orElseThrow(() -> new IllegalArgumentException("No indicator " + code));
    }

    /** The indicator that measures the same at other prices. */
    public Optional<Indicator> atOtherPrices(Indicator indicator) {
        return byCode.values().stream()
                .filter(other -> other.code().equals(indicator.atCurrentPrices())
                        || indicator.code().equals(other.atCurrentPrices()))
                .findFirst();
    }

    public List<Indicator> all() {
        return List.copyOf(byCode.values());
    }
}
