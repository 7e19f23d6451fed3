package vn.zoneregistry.kit.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Validator;
import java.io.IOException;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.zoneregistry.kit.Bilingual;
import vn.zoneregistry.kit.problem.Fault;
import vn.zoneregistry.kit.problem.Faults;
import vn.zoneregistry.kit.problem.ProblemCode;
import vn.zoneregistry.kit.problem.ProblemException;

/** Reads what callers send: strictly, within bounds, and with all faults of a body in one refusal. */
@ApplicationScoped
public class RequestJson {

    private static final int DEEPEST_NESTING = 30;
    private static final int LONGEST_NUMBER = 100;

    private final ObjectMapper mapper = strictMapper();
    private final Validator validator;

    RequestJson(Validator validator) {
        this.validator = validator;
    }

    /**
     * The body as a value of {@code type}.
     *
     * @throws ProblemException {@code malformed-request} for what is no JSON, {@code validation-failed} with every
     *     fault of what is
     */
    public <T> T read(byte[] body, Type type) {
        return bind(tree(body), type);
    }

    /** The body as a tree, before anything is known of what it should be. */
    public JsonNode tree(byte[] body) {
        var text = decoded(body);
        try {
            var tree = mapper.readTree(text);
            if (tree == null || tree.isMissingNode()) {
                throw malformed("", "Yêu cầu này cần nội dung JSON.", "This request needs a JSON body.");
            }
            return tree;
        } catch (StreamConstraintsException beyond) {
            throw malformed("", "Nội dung JSON vượt quá giới hạn.", "The JSON is beyond the limits.");
        } catch (JsonProcessingException broken) {
            throw malformed(place(broken), "JSON không đúng cú pháp.", "The JSON is broken.");
        }
    }

    /** Binds and validates a tree; see {@link #read}. */
    public <T> T bind(JsonNode tree, Type type) {
        return bind(tree, type, false);
    }

    /**
     * A row of a file, validated like the body of a single write. What the registry sets itself is left aside, so that
     * its own exports can be read.
     *
     * @param base what the row is laid over as a merge patch is; {@code null} where the row says everything, and then a
     *     member that is null says nothing
     */
    public <T> T row(ObjectNode row, T base, Class<T> type) {
        return bind(base == null ? said(row) : over((ObjectNode) treeOf(base), row), type, true);
    }

    /** A part that is not there yet begins with what the row says of it. */
    private static JsonNode over(ObjectNode base, ObjectNode row) {
        for (var member : row.properties()) {
            if (member.getValue() instanceof ObjectNode part
                    && base.path(member.getKey()).isNull()
                    && said(part).isEmpty()) {
                member.setValue(NullNode.instance);
            }
        }
        return Patch.merged(base, row);
    }

    private static ObjectNode said(ObjectNode row) {
        var members = row.elements();
        while (members.hasNext()) {
            var member = members.next();
            if (member.isNull()
                    || member instanceof ObjectNode part
                            && !part.isEmpty()
                            && said(part).isEmpty()) {
                members.remove();
            }
        }
        return row;
    }

    @SuppressWarnings("unchecked")
    private <T> T bind(JsonNode tree, Type type, boolean readOnlyAside) {
        var faults = new Faults();
        var javaType = mapper.constructType(type);
        Object value = null;
        if (tree.isNull()) {
            faults.add(FaultCollector.wrong("", javaType.getRawClass()));
        } else {
            value = bind(tree, javaType, faults, readOnlyAside);
        }
        if (value != null) {
            ConstraintFaults.collect(validator.validate(value), faults);
            if (value instanceof Checked checked) {
                checked.check(faults);
            }
        }
        faults.refuse();
        return (T) value;
    }

    /**
     * A tree as a merge patch: the whole body of a request, or a member of one.
     *
     * @throws ProblemException {@code validation-failed} for what is no object
     */
    public Patch patch(JsonNode changes) {
        return new Patch(changes, this);
    }

    /** The tree of a draft, as a merge patch is applied to it. */
    JsonNode treeOf(Object draft) {
        return mapper.valueToTree(draft);
    }

    private Object bind(JsonNode tree, JavaType type, Faults faults, boolean readOnlyAside) {
        try {
            return mapper.readerFor(type)
                    .withAttribute(FaultCollector.FAULTS, faults)
                    .withAttribute(FaultCollector.READ_ONLY_ASIDE, readOnlyAside)
                    .readValue(tree);
        } catch (JsonMappingException unfit) {
            faults.add(Fault.at(
                    pointer(unfit),
                    "wrong-type",
                    new Bilingual("giá trị không đúng kiểu", "the value is not of the right type")));
            return null;
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String decoded(byte[] body) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(body))
                    .toString();
        } catch (CharacterCodingException broken) {
            throw malformed("", "Nội dung không phải UTF-8.", "The body is not UTF-8.");
        }
    }

    private static ProblemException malformed(String place, String vi, String en) {
        return ProblemException.of(ProblemCode.MALFORMED_REQUEST, vi, en)
                .fault(Fault.at(
                        "", "malformed", new Bilingual((vi + " " + place).strip(), (en + " " + place).strip())));
    }

    private static String place(JsonProcessingException broken) {
        var at = broken.getLocation();
        return at == null ? "" : "%d:%d".formatted(at.getLineNr(), at.getColumnNr());
    }

    private static String pointer(JsonMappingException unfit) {
        return unfit.getPath().stream()
                .map(step -> step.getFieldName() == null ? String.valueOf(step.getIndex()) : step.getFieldName())
                .map(step -> "/" + step)
                .collect(Collectors.joining());
    }

    private static ObjectMapper strictMapper() {
        var factory = JsonFactory.builder()
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(DEEPEST_NESTING)
                        .maxNumberLength(LONGEST_NUMBER)
                        .build())
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .build();
        return JsonMapper.builder(factory)
                .nodeFactory(JsonNodeFactory.withExactBigDecimals(true))
                .addModule(new JavaTimeModule())
                .addModule(scalars())
                .addHandler(new FaultCollector())
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build();
    }

    private static SimpleModule scalars() {
        Set<JsonToken> string = EnumSet.of(JsonToken.VALUE_STRING);
        Set<JsonToken> whole = EnumSet.of(JsonToken.VALUE_NUMBER_INT);
        Set<JsonToken> number = EnumSet.of(JsonToken.VALUE_NUMBER_INT, JsonToken.VALUE_NUMBER_FLOAT);
        Set<JsonToken> truth = EnumSet.of(JsonToken.VALUE_TRUE, JsonToken.VALUE_FALSE);
        return new SimpleModule()
                .addDeserializer(String.class, new ScalarDeserializer<>(String.class, string, Scalars::text))
                .addDeserializer(LocalDate.class, new ScalarDeserializer<>(LocalDate.class, string, Scalars::date))
                .addDeserializer(Instant.class, new ScalarDeserializer<>(Instant.class, string, Scalars::instant))
                .addDeserializer(UUID.class, new ScalarDeserializer<>(UUID.class, string, Scalars::uuid))
                .addDeserializer(Integer.class, new ScalarDeserializer<>(Integer.class, whole, Scalars::integer))
                .addDeserializer(Boolean.class, new ScalarDeserializer<>(Boolean.class, truth, Scalars::bool))
                .addDeserializer(
                        BigDecimal.class, new ScalarDeserializer<>(BigDecimal.class, number, Scalars::decimal));
    }
}
