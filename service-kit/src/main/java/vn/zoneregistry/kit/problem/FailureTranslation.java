package vn.zoneregistry.kit.problem;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.persistence.OptimisticLockException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.hibernate.StaleStateException;
import org.hibernate.exception.ConstraintViolationException;
import org.jboss.logging.Logger;
import org.postgresql.util.PSQLException;

/**
 * Says in the words of the catalogue what an exception means to the caller. Transactions and proxies wrap what was
 * thrown inside them, so the whole chain of causes is looked at.
 */
@ApplicationScoped
public class FailureTranslation {

    private static final Logger LOG = Logger.getLogger(FailureTranslation.class);
    private static final Duration SOON = Duration.ofSeconds(2);
    private static final String UNIQUE_VIOLATION = "23505";
    private static final String SERIALIZATION_FAILURE = "40001";
    private static final String DEADLOCK = "40P01";

    private final Instance<ConstraintRefusals> refusals;

    FailureTranslation(Instance<ConstraintRefusals> refusals) {
        this.refusals = refusals;
    }

    /** The refusal that {@code failure} stands for; a failure that nobody foresaw is logged once and stays vague. */
    public ProblemException translate(Throwable failure) {
        return chain(failure)
                .map(this::known)
                .flatMap(Optional::stream)
                .findFirst()
                .orElseGet(() -> unforeseen(failure));
    }

    private static Stream<Throwable> chain(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .limit(20);
    }

    private Optional<ProblemException> known(Throwable cause) {
        if (cause instanceof ProblemException problem) {
            return Optional.of(problem);
        }
        if (cause instanceof OptimisticLockException || cause instanceof StaleStateException) {
            return Optional.of(stale());
        }
        if (cause instanceof ConstraintViolationException violation) {
            return refusalFor(violation.getConstraintName());
        }
        return cause instanceof SQLException sql ? ofDatabase(sql) : Optional.empty();
    }

    private Optional<ProblemException> ofDatabase(SQLException failure) {
        var state = failure.getSQLState() == null ? "" : failure.getSQLState();
        if (failure instanceof PSQLException postgres && postgres.getServerErrorMessage() != null) {
            var refusal = refusalFor(postgres.getServerErrorMessage().getConstraint());
            if (refusal.isPresent()) {
                return refusal;
            }
        }
        if (state.equals(UNIQUE_VIOLATION) || state.equals(SERIALIZATION_FAILURE) || state.equals(DEADLOCK)) {
            return Optional.of(ProblemException.of(
                            ProblemCode.OVERLOADED,
                            "Nhiều thay đổi cùng lúc, hãy thử lại.",
                            "Too many changes at once, try again.")
                    .retryAfter(SOON));
        }
        if (failure.getMessage() != null
                && failure.getMessage().toLowerCase(Locale.ROOT).contains("acquisition timeout")) {
            return Optional.of(ProblemException.of(
                            ProblemCode.OVERLOADED,
                            "Hệ thống đang bận, hãy thử lại.",
                            "All connections are busy, try again.")
                    .retryAfter(SOON));
        }
        if (state.startsWith("08") || state.startsWith("57P") || state.startsWith("53")) {
            LOG.warnf("database unavailable, state %s", state);
            return Optional.of(databaseUnavailable());
        }
        return Optional.empty();
    }

    private Optional<ProblemException> refusalFor(String constraint) {
        return refusals.stream()
                .map(ConstraintRefusals::byConstraint)
                .filter(catalogue -> constraint != null && catalogue.containsKey(constraint))
                .map(catalogue -> catalogue.get(constraint).get())
                .findFirst();
    }

    private static ProblemException unforeseen(Throwable failure) {
        LOG.error("unforeseen failure", failure);
        return ProblemException.of(
                ProblemCode.INTERNAL_ERROR,
                "Đã xảy ra lỗi ngoài dự kiến; mã theo dõi ở trường traceId.",
                "Something unforeseen happened; traceId identifies it.");
    }

    private static ProblemException stale() {
        return ProblemException.of(
                ProblemCode.STALE_VERSION,
                "Dữ liệu đã thay đổi từ lần đọc trước; hãy đọc lại.",
                "The resource changed since it was read; read it again.");
    }

    private static ProblemException databaseUnavailable() {
        return ProblemException.of(
                        ProblemCode.UPSTREAM_UNAVAILABLE,
                        "Cơ sở dữ liệu tạm thời không sẵn sàng.",
                        "The database is unavailable for the moment.")
                .retryAfter(SOON);
    }
}
