package vn.zoneregistry.kit.json;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Path;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.lang.annotation.Annotation;
import java.util.Map;
import java.util.Set;
import vn.zoneregistry.kit.Bilingual;
import vn.zoneregistry.kit.problem.Fault;
import vn.zoneregistry.kit.problem.Faults;

/** Words broken Bean Validation constraints as faults with JSON pointers. */
final class ConstraintFaults {

    private ConstraintFaults() {}

    /** A constraint's fault code and its message, whose placeholders are the named attributes of the annotation. */
    private record Wording(String code, Bilingual message, String... attributes) {}

    private static final Wording REQUIRED = new Wording("required", new Bilingual("bắt buộc", "is required"));

    private static final Map<Class<? extends Annotation>, Wording> WORDINGS = Map.ofEntries(
            Map.entry(NotNull.class, REQUIRED),
            Map.entry(NotBlank.class, REQUIRED),
            Map.entry(NotEmpty.class, REQUIRED),
            Map.entry(
                    Positive.class,
                    new Wording("must-be-positive", new Bilingual("phải lớn hơn 0", "must be greater than 0"))),
            Map.entry(
                    PositiveOrZero.class,
                    new Wording("must-not-be-negative", new Bilingual("không được âm", "must not be negative"))),
            Map.entry(
                    Size.class,
                    new Wording(
                            "bad-size",
                            new Bilingual(
                                    "phải có từ %s đến %s phần tử hoặc ký tự",
                                    "must have %s to %s characters or items"),
                            "min",
                            "max")),
            Map.entry(
                    Digits.class,
                    new Wording(
                            "too-many-digits",
                            new Bilingual(
                                    "có tối đa %s chữ số phần nguyên và %s chữ số thập phân",
                                    "has at most %s whole and %s decimal digits"),
                            "integer",
                            "fraction")),
            Map.entry(
                    Pattern.class,
                    new Wording("bad-form", new Bilingual("phải có dạng %s", "must be of the form %s"), "regexp")),
            Map.entry(Min.class, atLeast()),
            Map.entry(DecimalMin.class, atLeast()),
            Map.entry(Max.class, atMost()),
            Map.entry(DecimalMax.class, atMost()));

    private static Wording atLeast() {
        return new Wording("too-small", new Bilingual("không được nhỏ hơn %s", "must not be below %s"), "value");
    }

    private static Wording atMost() {
        return new Wording("too-large", new Bilingual("không được lớn hơn %s", "must not be above %s"), "value");
    }

    static void collect(Set<? extends ConstraintViolation<?>> violations, Faults faults) {
        violations.stream()
                .map(ConstraintFaults::fault)
                .filter(fault -> !faults.covers(fault.pointer()))
                .sorted(java.util.Comparator.comparing(Fault::pointer).thenComparing(Fault::code))
                .toList()
                .forEach(faults::add);
    }

    private static Fault fault(ConstraintViolation<?> violation) {
        var descriptor = violation.getConstraintDescriptor();
        var wording = WORDINGS.get(descriptor.getAnnotation().annotationType());
        if (wording == null) {
            return ownConstraint(violation);
        }
        var arguments = java.util.Arrays.stream(wording.attributes())
                .map(descriptor.getAttributes()::get)
                .toArray();
        return Fault.at(
                pointer(violation.getPropertyPath()),
                wording.code(),
                wording.message().with(arguments));
    }

    /** A constraint of our own carries {@code code|Vietnamese|English} as its message. */
    private static Fault ownConstraint(ConstraintViolation<?> violation) {
        var parts = violation.getMessage().split("\\|", 3);
        return parts.length < 3
                ? Fault.at(
                        pointer(violation.getPropertyPath()), "invalid", new Bilingual("không hợp lệ", "is not valid"))
                : Fault.at(pointer(violation.getPropertyPath()), parts[0], new Bilingual(parts[1], parts[2]));
    }

    private static String pointer(Path path) {
        var pointer = new StringBuilder();
        for (var node : path) {
            if (node.getIndex() != null) {
                pointer.append('/').append(node.getIndex());
            }
            if (node.getName() != null && !node.getName().startsWith("<")) {
                pointer.append('/').append(node.getName());
            }
        }
        return pointer.toString();
    }
}
