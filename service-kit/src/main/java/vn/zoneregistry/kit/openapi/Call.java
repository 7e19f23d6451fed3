package vn.zoneregistry.kit.openapi;

import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/** An operation with where it is; what kind of call it is decides which conventions hold for it. */
record Call(String path, HttpMethod method, Operation operation) {

    private static final String IF_MATCH = "If-Match";

    boolean writes() {
        return method != HttpMethod.GET;
    }

    boolean creates() {
        return operation.getOperationId() != null && operation.getOperationId().startsWith("create");
    }

    boolean moves() {
        return writes() && path.endsWith("/transitions");
    }

    boolean isList() {
        return parameters().anyMatch(each -> "cursor".equals(each.getName()));
    }

    /** Of something that the path names. */
    boolean isOfOne() {
        return path.contains("{");
    }

    boolean readsOne() {
        return !writes() && isOfOne() && !isList();
    }

    boolean isConditional() {
        return parameters().anyMatch(each -> IF_MATCH.equals(each.getName()));
    }

    /** The roles of which the caller needs one; empty where no token is needed. */
    List<String> roles() {
        return operation.getSecurity() == null
                ? List.of()
                : operation.getSecurity().stream()
                        .flatMap(each -> each.getSchemes().values().stream())
                        .flatMap(List::stream)
                        .distinct()
                        .toList();
    }

    boolean isSecured() {
        return operation.getSecurity() != null && !operation.getSecurity().isEmpty();
    }

    void takeHeader(String name, String description) {
        operation.addParameter(OASFactory.createParameter()
                .name(name)
                .in(Parameter.In.HEADER)
                .required(false)
                .description(description)
                .schema(OASFactory.createSchema().addType(SchemaType.STRING)));
    }

    Stream<Parameter> parameters() {
        return operation.getParameters() == null ? Stream.of() : operation.getParameters().stream();
    }
}
