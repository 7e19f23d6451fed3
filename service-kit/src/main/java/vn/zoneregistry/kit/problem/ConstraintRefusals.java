package vn.zoneregistry.kit.problem;

import java.util.Map;
import java.util.function.Supplier;

/** What the named constraints of a service's database mean to its callers. Every service has one bean of this type. */
public interface ConstraintRefusals {

    /** From the constraint's name to the refusal that the caller gets when a write breaks it. */
    Map<String, Supplier<ProblemException>> byConstraint();

    /** The value at {@code pointer} is taken already. */
    static Supplier<ProblemException> taken(String pointer, String vi, String en) {
        return () -> ProblemException.of(ProblemCode.CONFLICT, vi, en)
                .fault(Fault.at(pointer, "already-taken", new vn.zoneregistry.kit.Bilingual(vi, en)));
    }
}
