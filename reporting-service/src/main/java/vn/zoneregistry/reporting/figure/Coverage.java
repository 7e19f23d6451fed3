package vn.zoneregistry.reporting.figure;

import java.util.List;

/** Of how many parts a figure is known. Parts to which the indicator does not apply are not expected. */
public record Coverage(int reported, int expected, List<Part> missing) {

    public boolean complete() {
        return missing.isEmpty();
    }
}
