package vn.zoneregistry.kit.http;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import vn.zoneregistry.kit.Bilingual;
import vn.zoneregistry.kit.json.NearestName;
import vn.zoneregistry.kit.json.Scalars;
import vn.zoneregistry.kit.json.ValueFaults;
import vn.zoneregistry.kit.problem.Fault;
import vn.zoneregistry.kit.problem.Faults;
import vn.zoneregistry.kit.problem.ProblemCode;
import vn.zoneregistry.kit.problem.ProblemException;

/**
 * Checks the address against what the resource method declares, before the framework binds it: a misspelt filter must not
 * return everything, and a value of the wrong type is a fault of the request, not an unknown path.
 */
public class QueryParameterFilter {

    private static final Map<Class<?>, Function<String, ?>> READERS = Map.of(
            Integer.class, Scalars::integer,
            Boolean.class, Scalars::bool,
            BigDecimal.class, Scalars::decimal,
            LocalDate.class, Scalars::date,
            Instant.class, Scalars::instant,
            UUID.class, Scalars::uuid);

    private final Map<Method, Map<String, Declared>> declaredByMethod = new ConcurrentHashMap<>();

    /** One declared parameter: the type of a single value, and whether it may be repeated. */
    private record Declared(Class<?> type, boolean repeatable) {}

    @ServerRequestFilter
    public void check(ContainerRequestContext request, ResourceInfo resource) {
        var method = resource.getResourceMethod();
        if (method == null) {
            return;
        }
        refuseUnstorable(request.getUriInfo().getPathParameters());
        var declared = declaredByMethod.computeIfAbsent(method, QueryParameterFilter::declaredBy);
        var sent = request.getUriInfo().getQueryParameters();
        refuseUnknown(sent.keySet(), declared);
        var faults = new Faults();
        sent.forEach((name, values) -> check(name, values, declared.get(name), faults));
        faults.refuse();
    }

    /** Nothing can have a name that no text of ours can be. */
    private static void refuseUnstorable(Map<String, List<String>> segments) {
        if (segments.values().stream().flatMap(List::stream).anyMatch(value -> !readable(value, String.class))) {
            throw ProblemException.of(
                    ProblemCode.NOT_FOUND, "Không có đường dẫn này.", "There is nothing at this path.");
        }
    }

    private static void refuseUnknown(Collection<String> sent, Map<String, Declared> declared) {
        var unknown = sent.stream().filter(name -> !declared.containsKey(name)).toList();
        if (unknown.isEmpty()) {
            return;
        }
        var refusal = ProblemException.of(
                ProblemCode.UNKNOWN_PARAMETER,
                new Bilingual("Tham số không được hỗ trợ: %s.", "Unknown query parameters: %s.")
                        .with(String.join(", ", unknown)));
        for (var name : unknown) {
            refusal.fault(Fault.inParameter(
                    name,
                    "unknown-parameter",
                    NearestName.of(name, declared.keySet())
                            .map(meant -> new Bilingual("có phải %s không?", "did you mean %s?").with(meant))
                            .orElse(new Bilingual("ở đây không có tham số nào", "there are no parameters here"))));
        }
        throw refusal;
    }

    private static void check(String name, List<String> values, Declared declared, Faults faults) {
        if (values.size() > 1 && !declared.repeatable()) {
            faults.add(Fault.inParameter(
                    name, "repeated", new Bilingual("chỉ được gửi một lần", "may be given only once")));
        }
        for (var value : values) {
            if (!readable(value, declared.type())) {
                faults.add(Fault.inParameter(
                        name, ValueFaults.codeFor(declared.type()), ValueFaults.messageFor(declared.type())));
            }
        }
    }

    private static boolean readable(String value, Class<?> type) {
        try {
            if (type.isEnum()) {
                return Arrays.stream(type.getEnumConstants())
                        .anyMatch(word -> ((Enum<?>) word).name().equals(value));
            }
            var reader = READERS.get(type);
            return (reader == null ? Scalars.text(value) : reader.apply(value)) != null;
        } catch (IllegalArgumentException | java.time.DateTimeException unreadable) {
            return false;
        }
    }

    private static Map<String, Declared> declaredBy(Method method) {
        var declared = new TreeMap<String, Declared>();
        for (var parameter : method.getParameters()) {
            add(parameter, parameter.getParameterizedType(), declared);
            if (parameter.isAnnotationPresent(BeanParam.class)) {
                fieldsOf(parameter.getType()).values().forEach(field -> add(field, field.getGenericType(), declared));
            }
        }
        return Map.copyOf(declared);
    }

    private static Map<String, Field> fieldsOf(Class<?> type) {
        var fields = new LinkedHashMap<String, Field>();
        for (Class<?> owner = type; owner != null && owner != Object.class; owner = owner.getSuperclass()) {
            Arrays.stream(owner.getDeclaredFields()).forEach(field -> fields.put(field.getName(), field));
        }
        return fields;
    }

    private static void add(AnnotatedElement element, Type type, Map<String, Declared> declared) {
        var parameter = element.getAnnotation(QueryParam.class);
        if (parameter == null) {
            return;
        }
        declared.put(
                parameter.value(),
                type instanceof ParameterizedType list
                        ? new Declared((Class<?>) list.getActualTypeArguments()[0], true)
                        : new Declared((Class<?>) type, false));
    }
}
