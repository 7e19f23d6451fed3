package vn.zoneregistry.reporting.explanation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.response.Response;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Works every figure of an answer out again, by the formula and the operands that the answer gives for it. */
public final class Recalculation {

    private static final ObjectMapper JSON =
            new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

    /** Members that are worked out whatever they are a member of; a value is where it is not as it was reported. */
    private static final Set<String> WORKED_OUT = Set.of(
            "planCompletionPercent",
            "planToPreviousPercent",
            "yoyPercent",
            "sharePercent",
            "occupancyPercent",
            "availableHa",
            "percent",
            "completionPercent",
            "remaining",
            "paceNeeded",
            "active",
            "new",
            "ended",
            "adjusted",
            "supervised",
            "registeredCapitalVnd",
            "raised",
            "answered",
            "open");

    private final Set<String> checked = new HashSet<>();

    /** What has been worked out again, as {@code member = formula}. */
    public Set<String> checked() {
        return checked;
    }

    /** Goes through the whole answer. */
    public Recalculation check(Response answer) {
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        try {
            walk(JSON.readTree(answer.asString()));
        } catch (JsonProcessingException unreadable) {
            throw new AssertionError(unreadable);
        }
        return this;
    }

    private void walk(JsonNode node) {
        if (node.path("explanations").isArray()) {
            node.path("explanations").forEach(explanation -> check(node, explanation));
            requireExplanations(node);
        }
        node.forEach(this::walk);
    }

    private void check(JsonNode owner, JsonNode explanation) {
        var formula = explanation.path("formula").asText();
        var figure = owner.at("/" + explanation.path("figure").asText().replace('.', '/'));
        var operands = StreamSupport.stream(explanation.path("operands").spliterator(), false)
                .toList();
        var result = new Formula(formula, operands).result();
        checked.add(explanation.path("figure").asText() + " = " + formula);
        if (figure.isBoolean()) {
            assertThat(result.signum() > 0).as(explanation.toPrettyString()).isEqualTo(figure.booleanValue());
        } else {
            var stated = new BigDecimal(figure.asText());
            assertThat(result.setScale(Math.max(0, stated.scale()), RoundingMode.HALF_UP))
                    .as("%s of %s", explanation.toPrettyString(), owner.path("indicator"))
                    .isEqualByComparingTo(stated);
        }
        operands.forEach(operand -> assertThat(operand.path("what").asText()).isNotBlank());
    }

    private static void requireExplanations(JsonNode owner) {
        var explained = StreamSupport.stream(owner.path("explanations").spliterator(), false)
                .map(explanation -> explanation.path("figure").asText())
                .collect(Collectors.toSet());
        owner.fieldNames().forEachRemaining(member -> {
            boolean workedOut = WORKED_OUT.contains(member)
                    || member.equals("value")
                            && Set.of("AGGREGATED", "REGISTRY")
                                    .contains(owner.path("basis").asText())
                    || member.equals("quantity") && owner.path("basis").asText().equals("AGGREGATED");
            if (workedOut && !owner.path(member).isNull()) {
                assertThat(explained)
                        .as("%s of %s", member, owner.path("indicator"))
                        .contains(member);
            }
        });
        for (var group : List.of("discrepancy", "capital")) {
            owner.path(group).fieldNames().forEachRemaining(member -> {
                if (!member.equals("reported")
                        && !owner.path(group).path(member).isNull()) {
                    assertThat(explained).contains(group + "." + member);
                }
            });
        }
    }

    /** A formula over operands by their roles. */
    private static final class Formula {

        private static final Pattern TOKEN = Pattern.compile("\\p{Alpha}+|\\d+|[Σ×÷+−()≥;]");

        private final List<String> tokens;
        private final List<JsonNode> operands;
        private int next;

        Formula(String formula, List<JsonNode> operands) {
            this(TOKEN.matcher(formula).results().map(match -> match.group()).toList(), operands, 0);
            assertThat(formula.replace(" ", "")).isEqualTo(String.join("", tokens));
        }

        private Formula(List<String> tokens, List<JsonNode> operands, int next) {
            this.tokens = tokens;
            this.operands = operands;
            this.next = next;
        }

        BigDecimal result() {
            var result = sum();
            if (taken("≥")) {
                result = result.compareTo(sum()) >= 0 ? BigDecimal.ONE : BigDecimal.ZERO;
            }
            assertThat(next).as("the whole formula is read").isEqualTo(tokens.size());
            return result;
        }

        private BigDecimal sum() {
            var result = product();
            while (true) {
                if (taken("+")) {
                    result = result.add(product());
                } else if (taken("−")) {
                    result = result.subtract(product());
                } else {
                    return result;
                }
            }
        }

        private BigDecimal product() {
            var result = factor();
            while (true) {
                if (taken("×")) {
                    result = result.multiply(factor());
                } else if (taken("÷")) {
                    result = result.divide(factor(), MathContext.DECIMAL128);
                } else {
                    return result;
                }
            }
        }

        private BigDecimal factor() {
            if (taken("Σ")) {
                return sumOverSubjects();
            }
            if (taken("(")) {
                var inside = sum();
                assertThat(taken(")")).isTrue();
                return inside;
            }
            var token = tokens.get(next++);
            if (token.equals("max")) {
                assertThat(taken("(")).isTrue();
                var one = sum();
                assertThat(taken(";")).isTrue();
                var larger = one.max(sum());
                assertThat(taken(")")).isTrue();
                return larger;
            }
            if (Character.isDigit(token.charAt(0))) {
                return new BigDecimal(token);
            }
            var values = values(token);
            assertThat(values).as("one operand is %s", token).hasSize(1);
            return values.get(0);
        }

        private BigDecimal sumOverSubjects() {
            if (!tokens.get(next).equals("(")) {
                return values(tokens.get(next++)).stream().reduce(BigDecimal.ZERO, BigDecimal::add);
            }
            int start = next;
            var first = tokens.get(start + 1);
            var total = BigDecimal.ZERO;
            var subjects = operands.stream()
                    .filter(operand -> operand.path("role").asText().equals(first))
                    .map(operand -> operand.path("subject"))
                    .toList();
            for (var subject : subjects) {
                var own = operands.stream()
                        .filter(operand -> Objects.equals(operand.path("subject"), subject))
                        .toList();
                var inside = new Formula(tokens, own, start);
                total = total.add(inside.factor());
                next = inside.next;
            }
            return total;
        }

        private List<BigDecimal> values(String role) {
            return operands.stream()
                    .filter(operand -> operand.path("role").asText().equals(role))
                    .map(operand -> new BigDecimal(operand.path("value").asText()))
                    .toList();
        }

        private boolean taken(String token) {
            boolean there = next < tokens.size() && tokens.get(next).equals(token);
            next += there ? 1 : 0;
            return there;
        }
    }
}
