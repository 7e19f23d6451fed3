package vn.zoneregistry.kit.json;

import vn.zoneregistry.kit.problem.Faults;

/** A request body with rules that span several of its members; they are checked together with those of each member. */
public interface Checked {

    /** Adds a fault for each rule that is broken; members may be {@code null}, their own faults are known already. */
    void check(Faults faults);
}
