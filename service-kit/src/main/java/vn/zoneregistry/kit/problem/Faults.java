package vn.zoneregistry.kit.problem;

import java.util.ArrayList;
import java.util.List;
import vn.zoneregistry.kit.Bilingual;

/** Collects all faults of one request, so that the caller hears of them together and once each. */
public final class Faults {

    private final List<Fault> faults = new ArrayList<>();

    public Faults add(Fault fault) {
        faults.add(fault);
        return this;
    }

    public Faults add(String pointer, String code, String vi, String en) {
        return add(Fault.at(pointer, code, new Bilingual(vi, en)));
    }

    /** Adds the fault unless {@code holds}. */
    public Faults require(boolean holds, String pointer, String code, String vi, String en) {
        return holds ? this : add(pointer, code, vi, en);
    }

    /** Whether the value at {@code pointer}, or a value inside it, is already known to be wrong. */
    public boolean covers(String pointer) {
        return faults.stream()
                .anyMatch(fault -> fault.pointer() != null
                        && (fault.pointer().equals(pointer) || fault.pointer().startsWith(pointer + "/")));
    }

    public boolean isEmpty() {
        return faults.isEmpty();
    }

    public List<Fault> asList() {
        return List.copyOf(faults);
    }

    /** @throws ProblemException {@code validation-failed} with every fault, when there is one */
    public void refuse() {
        if (!isEmpty()) {
            throw ProblemException.invalid(faults);
        }
    }
}
