package vn.zoneregistry.kit.problem;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonProcessingException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.NotAcceptableException;
import jakarta.ws.rs.NotAllowedException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import vn.zoneregistry.kit.http.Correlation;
import vn.zoneregistry.kit.openapi.OperationCatalogue;

/** Turns every failure of a request into a problem document. */
public class ProblemResponses {

    private final FailureTranslation translation;
    private final Correlation correlation;
    private final OperationCatalogue operations;

    ProblemResponses(FailureTranslation translation, Correlation correlation, OperationCatalogue operations) {
        this.translation = translation;
        this.correlation = correlation;
        this.operations = operations;
    }

    @ServerExceptionMapper(UnauthorizedException.class)
    public RestResponse<Problem> unauthorized(UriInfo uri) {
        return unauthenticated(uri);
    }

    @ServerExceptionMapper(AuthenticationFailedException.class)
    public RestResponse<Problem> badToken(UriInfo uri) {
        return unauthenticated(uri);
    }

    @ServerExceptionMapper(ForbiddenException.class)
    public RestResponse<Problem> forbidden(UriInfo uri) {
        return respond(
                ProblemException.of(
                        ProblemCode.FORBIDDEN,
                        "Vai trò của bạn không cho phép thao tác này.",
                        "Your roles do not allow this."),
                uri);
    }

    @ServerExceptionMapper(JsonProcessingException.class)
    public RestResponse<Problem> unreadable(JsonProcessingException failure, UriInfo uri) {
        return failure instanceof JsonParseException
                ? respond(
                        ProblemException.of(
                                ProblemCode.MALFORMED_REQUEST, "Nội dung không phải JSON.", "The body is not JSON."),
                        uri)
                : failed(failure, uri);
    }

    @ServerExceptionMapper(WebApplicationException.class)
    public RestResponse<Problem> refusedByProtocol(WebApplicationException failure, UriInfo uri, Request request) {
        var methods = operations.methods(uri.getPath());
        if (failure instanceof NotAllowedException || isOfOtherMethods(failure, methods, request)) {
            var response = respond(methodNotAllowed(), uri);
            response.getHeaders().putSingle(HttpHeaders.ALLOW, String.join(", ", methods));
            return response;
        }
        var response = respond(ofProtocol(failure), uri);
        if (failure instanceof NotSupportedException) {
            var accepted = String.join(", ", operations.bodies(uri.getPath(), request.getMethod()));
            response.getHeaders()
                    .putSingle(request.getMethod().equals(HttpMethod.PATCH) ? "Accept-Patch" : "Accept-Post", accepted);
        }
        return response;
    }

    /** The router says "not found" of a path that another resource class has, only not for this method. */
    private static boolean isOfOtherMethods(WebApplicationException failure, List<String> methods, Request request) {
        return failure instanceof NotFoundException
                && !methods.isEmpty()
                && !methods.contains(request.getMethod())
                && !request.getMethod().equals(HttpMethod.HEAD);
    }

    @ServerExceptionMapper(Throwable.class)
    public RestResponse<Problem> failed(Throwable failure, UriInfo uri) {
        return respond(translation.translate(failure), uri);
    }

    /** The document that tells the caller of a refusal, in its language. */
    public Problem document(ProblemException refusal, UriInfo uri) {
        return Problem.of(refusal, correlation.language(), uri.getRequestUri().getRawPath(), correlation.traceId());
    }

    private RestResponse<Problem> unauthenticated(UriInfo uri) {
        var refusal = ProblemException.of(
                ProblemCode.UNAUTHENTICATED,
                "Thao tác này cần mã truy cập (bearer token) còn hiệu lực.",
                "This needs a valid bearer token.");
        return respond(refusal, uri);
    }

    private RestResponse<Problem> respond(ProblemException refusal, UriInfo uri) {
        var problem = document(refusal, uri);
        var response = RestResponse.ResponseBuilder.<Problem>create(
                        refusal.code().status())
                .entity(problem)
                .type(Problem.MEDIA_TYPE)
                .header(HttpHeaders.CONTENT_LANGUAGE, correlation.language().getLanguage());
        if (refusal.code() == ProblemCode.UNAUTHENTICATED) {
            response.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        }
        if (refusal.retryAfter() != null) {
            response.header(
                    HttpHeaders.RETRY_AFTER, Math.max(1, refusal.retryAfter().toSeconds()));
        }
        return response.build();
    }

    private static ProblemException methodNotAllowed() {
        return ProblemException.of(
                ProblemCode.METHOD_NOT_ALLOWED,
                "Đường dẫn này không hỗ trợ phương thức đã gọi.",
                "This path does not support that method.");
    }

    private ProblemException ofProtocol(WebApplicationException failure) {
        if (failure instanceof NotFoundException) {
            return ProblemException.of(
                    ProblemCode.NOT_FOUND, "Không có đường dẫn này.", "There is nothing at this path.");
        }
        if (failure instanceof NotAcceptableException) {
            return ProblemException.of(
                    ProblemCode.NOT_ACCEPTABLE,
                    "Không có định dạng nào trong tiêu đề Accept được hỗ trợ.",
                    "None of the media types in Accept is available here.");
        }
        if (failure instanceof NotSupportedException) {
            return ProblemException.of(
                    ProblemCode.UNSUPPORTED_MEDIA_TYPE,
                    "Nội dung gửi lên không đúng định dạng được hỗ trợ.",
                    "The body's media type is not supported here.");
        }
        return switch (failure.getResponse().getStatus()) {
            case 400 ->
                ProblemException.of(
                        ProblemCode.MALFORMED_REQUEST, "Không đọc được yêu cầu.", "The request cannot be read.");
            case 413 ->
                ProblemException.of(
                        ProblemCode.PAYLOAD_TOO_LARGE, "Nội dung vượt quá giới hạn.", "The body is above the limit.");
            default -> translation.translate(failure.getCause() == null ? failure : failure.getCause());
        };
    }
}
