package vn.zoneregistry.kit.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.deser.DeserializationProblemHandler;
import com.fasterxml.jackson.databind.deser.ValueInstantiator;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import vn.zoneregistry.kit.Bilingual;
import vn.zoneregistry.kit.problem.Fault;
import vn.zoneregistry.kit.problem.Faults;

/** Notes what does not fit while a body is bound and goes on, so that one answer names all of it. */
final class FaultCollector extends DeserializationProblemHandler {

    /** The attribute of the reading under which the {@link Faults} are kept. */
    static final String FAULTS = "faults";

    /** The attribute that says whether members that callers cannot write are passed over. */
    static final String READ_ONLY_ASIDE = "readOnlyAside";

    @Override
    public boolean handleUnknownProperty(
            DeserializationContext context,
            JsonParser parser,
            JsonDeserializer<?> deserializer,
            Object beanOrClass,
            String name)
            throws IOException {
        var owner = beanOrClass instanceof Class<?> type ? type : beanOrClass.getClass();
        var known = deserializer == null ? List.<String>of() : names(deserializer.getKnownPropertyNames());
        if (!isReadOnly(owner, name)) {
            note(context, parser, unknown(parser, name, known));
        } else if (!Boolean.TRUE.equals(context.getAttribute(READ_ONLY_ASIDE))) {
            note(context, parser, readOnly(parser));
        }
        parser.skipChildren();
        return true;
    }

    @Override
    public Object handleWeirdStringValue(
            DeserializationContext context, Class<?> wanted, String value, String failure) {
        return noteWrong(context, context.getParser(), wanted);
    }

    @Override
    public Object handleWeirdNumberValue(
            DeserializationContext context, Class<?> wanted, Number value, String failure) {
        return noteWrong(context, context.getParser(), wanted);
    }

    @Override
    public Object handleUnexpectedToken(
            DeserializationContext context, JavaType wanted, JsonToken token, JsonParser parser, String failure)
            throws IOException {
        noteWrong(context, parser, wanted.getRawClass());
        parser.skipChildren();
        return null;
    }

    @Override
    public Object handleMissingInstantiator(
            DeserializationContext context,
            Class<?> wanted,
            ValueInstantiator instantiator,
            JsonParser parser,
            String message)
            throws IOException {
        noteWrong(context, parser, wanted);
        parser.skipChildren();
        return null;
    }

    private static Object noteWrong(DeserializationContext context, JsonParser parser, Class<?> wanted) {
        note(context, parser, wrong(pointer(parser), wanted));
        return null;
    }

    static Fault wrong(String pointer, Class<?> wanted) {
        return Fault.at(pointer, ValueFaults.codeFor(wanted), ValueFaults.messageFor(wanted));
    }

    private static void note(DeserializationContext context, JsonParser parser, Fault fault) {
        ((Faults) context.getAttribute(FAULTS)).add(fault);
    }

    private static Fault readOnly(JsonParser parser) {
        return Fault.at(
                pointer(parser),
                "read-only",
                new Bilingual("trường này do hệ thống đặt", "this member is set by the registry"));
    }

    private static Fault unknown(JsonParser parser, String name, Collection<String> known) {
        var nearest = NearestName.of(name, known);
        return Fault.at(
                pointer(parser),
                "unknown-property",
                nearest.map(meant -> new Bilingual(
                                "không có trường này; có phải %s không?".formatted(meant),
                                "there is no such member; did you mean %s?".formatted(meant)))
                        .orElse(new Bilingual("không có trường này", "there is no such member")));
    }

    private static boolean isReadOnly(Class<?> owner, String name) {
        return Optional.ofNullable(owner.getAnnotation(DraftOf.class)).stream()
                .flatMap(draft -> Arrays.stream(draft.value().getRecordComponents()))
                .map(RecordComponent::getName)
                .anyMatch(name::equals);
    }

    private static List<String> names(Collection<Object> known) {
        return known.stream().map(String::valueOf).toList();
    }

    private static String pointer(JsonParser parser) {
        return parser.getParsingContext().pathAsPointer().toString();
    }
}
