package vn.zoneregistry.kit.problem;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.zoneregistry.kit.Bilingual;

/** A refusal on its way to the caller: a code of the catalogue, what happened this time, and data for programs. */
public final class ProblemException extends RuntimeException {

    private final ProblemCode code;
    private final transient Bilingual detail;
    private final transient List<Fault> faults = new ArrayList<>();
    private final transient Map<String, Object> members = new LinkedHashMap<>();
    private transient Duration retryAfter;

    private ProblemException(ProblemCode code, Bilingual detail) {
        super(code.code() + ": " + detail.en(), null, false, code.status() >= 500);
        this.code = code;
        this.detail = detail;
    }

    public static ProblemException of(ProblemCode code, Bilingual detail) {
        return new ProblemException(code, detail);
    }

    public static ProblemException of(ProblemCode code, String vi, String en) {
        return of(code, new Bilingual(vi, en));
    }

    /** A request that breaks rules; the detail counts the faults that it carries. */
    public static ProblemException invalid(List<Fault> faults) {
        var problem = of(
                ProblemCode.VALIDATION_FAILED,
                new Bilingual("Có %d lỗi trong yêu cầu.", "%d faults in the request.").with(faults.size()));
        problem.faults.addAll(faults);
        return problem;
    }

    public static ProblemException invalid(Fault fault) {
        return invalid(List.of(fault));
    }

    /** Nothing of that kind has that id, code or key. */
    public static ProblemException notFound(String resource, Object key) {
        return of(
                ProblemCode.NOT_FOUND,
                new Bilingual("Không có %s nào mang mã %s.", "There is no %s %s.").with(resource, key));
    }

    /** The body points at {@code pointer} to something that does not exist. */
    public static ProblemException unknownReference(String pointer, Object value) {
        return of(
                        ProblemCode.UNPROCESSABLE_REFERENCE,
                        new Bilingual("%s không tồn tại.", "%s does not exist.").with(value))
                .fault(Fault.at(
                        pointer,
                        "unknown-reference",
                        new Bilingual("%s không tồn tại", "%s does not exist").with(value)));
    }

    /** Adds a member to the problem document; the value is serialised as JSON. */
    public ProblemException with(String member, Object value) {
        members.put(member, value);
        return this;
    }

    public ProblemException fault(Fault fault) {
        faults.add(fault);
        return this;
    }

    /** When the same request may be sent again. */
    public ProblemException retryAfter(Duration wait) {
        retryAfter = wait;
        return this;
    }

    public ProblemCode code() {
        return code;
    }

    public Bilingual detail() {
        return detail;
    }

    public List<Fault> faults() {
        return faults;
    }

    public Map<String, Object> members() {
        return members;
    }

    /** {@code null} where no wait is advised. */
    public Duration retryAfter() {
        return retryAfter;
    }
}
