package vn.zoneregistry.kit.testing;

import static io.restassured.RestAssured.given;

import io.restassured.filter.Filter;
import io.restassured.filter.FilterContext;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;
import java.net.URI;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Holds every answer that a test gets to the service's own published description: status, media type and shape. A
 * member that is not described fails as well as one that is missing.
 *
 * <p>The library that usually does this does not know OpenAPI 3.1, whose schemas are plain JSON Schema.
 */
public final class DocumentedAnswers implements Filter {

    private static final Map<String, PublishedDescription> DESCRIPTIONS = new ConcurrentHashMap<>();

    @Override
    public Response filter(
            FilterableRequestSpecification request, FilterableResponseSpecification expected, FilterContext context) {
        var answer = context.next(request, expected);
        var uri = URI.create(request.getURI());
        if (uri.getRawPath().startsWith("/v1/")) {
            describedBy(uri.getScheme() + "://" + uri.getAuthority()).check(method(request), uri.getRawPath(), answer);
        }
        return answer;
    }

    private static String method(FilterableRequestSpecification request) {
        var override = request.getHeaders().getValue("X-HTTP-Method-Override");
        return override == null ? request.getMethod() : override;
    }

    /** What the service at that address publishes of itself. */
    public static PublishedDescription describedBy(String address) {
        return DESCRIPTIONS.computeIfAbsent(
                address,
                unused -> new PublishedDescription(given().noFilters()
                        .baseUri(address)
                        .get("/q/openapi?format=json")
                        .asString()));
    }
}
