package vn.zoneregistry.kit.idempotency;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.RestResponse;
import vn.zoneregistry.kit.Bilingual;
import vn.zoneregistry.kit.access.Caller;
import vn.zoneregistry.kit.http.EntityTag;
import vn.zoneregistry.kit.http.Versioned;
import vn.zoneregistry.kit.problem.FailureTranslation;
import vn.zoneregistry.kit.problem.Fault;
import vn.zoneregistry.kit.problem.Problem;
import vn.zoneregistry.kit.problem.ProblemCode;
import vn.zoneregistry.kit.problem.ProblemException;
import vn.zoneregistry.kit.problem.ProblemResponses;

/**
 * Runs a resource method once for each key. Key, effect and answer are one transaction, so neither a crash nor a race
 * can leave an effect without its answer. A refusal has no effect; it is remembered on its own.
 */
@Idempotent
@Interceptor
@Priority(Interceptor.Priority.LIBRARY_BEFORE + 300)
public class IdempotentInterceptor {

    private static final String HEADER = "Idempotency-Key";
    /** What runs here may be an import of many rows. */
    private static final int LONGEST_SECONDS = 900;

    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{1,255}");

    private final HttpHeaders headers;
    private final UriInfo uri;
    private final Caller caller;
    private final StoredAnswers answers;
    private final FailureTranslation failures;
    private final ProblemResponses problems;
    private final ObjectMapper json;

    IdempotentInterceptor(
            HttpHeaders headers,
            UriInfo uri,
            Caller caller,
            StoredAnswers answers,
            FailureTranslation failures,
            ProblemResponses problems,
            ObjectMapper json) {
        this.headers = headers;
        this.uri = uri;
        this.caller = caller;
        this.answers = answers;
        this.failures = failures;
        this.problems = problems;
        this.json = json;
    }

    @AroundInvoke
    public Object once(InvocationContext call) throws Exception {
        var key = headers.getHeaderString(HEADER);
        return key == null ? call.proceed() : answer(key, fingerprint(call), call);
    }

    private Object answer(String key, String fingerprint, InvocationContext call) {
        requireUsable(key);
        try {
            return QuarkusTransaction.requiringNew()
                    .timeout(LONGEST_SECONDS)
                    .call(() -> firstAnswer(key, fingerprint, call));
        } catch (Refused refused) {
            var problem = failures.translate(refused.getCause());
            if (problem.code().status() < 500) {
                QuarkusTransaction.requiringNew()
                        .run(() -> answers.store(caller.name(), key, stored(fingerprint, problem)));
            }
            throw problem;
        }
    }

    private Object firstAnswer(String key, String fingerprint, InvocationContext call) {
        answers.claim(caller.name(), key);
        var earlier = answers.find(caller.name(), key);
        if (earlier.isPresent()) {
            requireSame(earlier.get(), fingerprint);
            throw new ReplayedAnswer(earlier.get());
        }
        var result = proceed(call);
        answers.store(caller.name(), key, stored(fingerprint, result));
        return result;
    }

    /** What the method itself refused, as against what this interceptor did. */
    private static final class Refused extends RuntimeException {
        Refused(Throwable cause) {
            super(cause);
        }
    }

    private static Object proceed(InvocationContext call) {
        try {
            return call.proceed();
        } catch (Exception refusal) {
            throw new Refused(refusal);
        }
    }

    private StoredAnswer stored(String fingerprint, Object result) {
        var response = result instanceof RestResponse<?> full ? full : RestResponse.ok(result);
        var body = response.getEntity();
        var location = response.getLocation();
        return new StoredAnswer(
                fingerprint,
                response.getStatus(),
                location == null ? null : uri.getBaseUri().resolve(location).toString(),
                body instanceof Versioned versioned ? EntityTag.of(versioned) : null,
                MediaType.APPLICATION_JSON,
                written(body instanceof Confidential<?> secretive ? secretive.withoutSecret() : body));
    }

    private StoredAnswer stored(String fingerprint, ProblemException problem) {
        var document = problems.document(problem, uri);
        return new StoredAnswer(fingerprint, document.status(), null, null, Problem.MEDIA_TYPE, written(document));
    }

    private static void requireUsable(String key) {
        if (!KEY.matcher(key).matches()) {
            throw ProblemException.invalid(Fault.inParameter(
                    HEADER,
                    "bad-form",
                    new Bilingual("phải gồm 1 đến 255 ký tự hiển thị", "must be 1 to 255 visible characters")));
        }
    }

    private static void requireSame(StoredAnswer earlier, String fingerprint) {
        if (!earlier.fingerprint().equals(fingerprint)) {
            throw ProblemException.of(
                    ProblemCode.IDEMPOTENCY_MISMATCH,
                    "Khóa này đã dùng cho một yêu cầu có nội dung khác.",
                    "This key was used for a request with another path or body.");
        }
    }

    /** Of path and arguments as they were understood, so that white space in a body makes no other request of it. */
    private String fingerprint(InvocationContext call) {
        var text = uri.getPath() + "\n"
                + Arrays.stream(call.getParameters()).map(this::written).toList();
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private String written(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
