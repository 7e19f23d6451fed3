package vn.zoneregistry.kit.testing;

import io.quarkus.test.junit.callback.QuarkusTestBeforeClassCallback;
import io.restassured.RestAssured;

/** Puts {@link DocumentedAnswers} into every call of every test of a service. */
public final class EveryAnswerIsDocumented implements QuarkusTestBeforeClassCallback {

    @Override
    public void beforeClass(Class<?> testClass) {
        RestAssured.replaceFiltersWith(new DocumentedAnswers());
    }
}
