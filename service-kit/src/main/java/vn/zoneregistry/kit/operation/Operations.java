package vn.zoneregistry.kit.operation;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import vn.zoneregistry.kit.access.Delegation;
import vn.zoneregistry.kit.problem.FailureTranslation;
import vn.zoneregistry.kit.problem.ProblemCode;
import vn.zoneregistry.kit.problem.ProblemException;

/** Does what takes long behind the caller's back, and keeps a record of it that the caller can come back to. */
@ApplicationScoped
public class Operations {

    /** Each keeps a connection, also while it waits for its turn. */
    private static final int MOST_AT_ONCE = 4;

    private static final int LONGEST_SECONDS = 3600;
    private static final Duration SOON = Duration.ofSeconds(10);

    private final OperationBook book;
    private final Delegation delegation;
    private final FailureTranslation failures;
    private final TransactionSynchronizationRegistry transaction;
    private final Semaphore room = new Semaphore(MOST_AT_ONCE);
    private final ExecutorService threads = Executors.newFixedThreadPool(MOST_AT_ONCE, Operations::thread);

    Operations(
            OperationBook book,
            Delegation delegation,
            FailureTranslation failures,
            TransactionSynchronizationRegistry transaction) {
        this.book = book;
        this.delegation = delegation;
        this.failures = failures;
        this.transaction = transaction;
    }

    /**
     * Begins work once the transaction of the caller, if there is one, is committed.
     *
     * @param kind where the work is asked for: {@code zones/imports}
     * @param work closed in the end, unless it is refused here
     * @throws ProblemException {@code overloaded} where this replica has enough to do
     */
    public OperationView start(String kind, Work work) {
        return QuarkusTransaction.joiningExisting().call(() -> {
            var operation = book.open(kind);
            var task = delegation.forCaller(() -> perform(operation.id(), work));
            if (!room.tryAcquire()) {
                throw ProblemException.of(
                                ProblemCode.OVERLOADED,
                                "Đang có nhiều việc chạy nền, hãy thử lại.",
                                "Enough is under way in the background, try again.")
                        .retryAfter(SOON);
            }
            transaction.registerInterposedSynchronization(new AfterCommit(task, work));
            return operation;
        });
    }

    private final class AfterCommit implements Synchronization {

        private final Runnable task;
        private final Work work;

        AfterCommit(Runnable task, Work work) {
            this.task = task;
            this.work = work;
        }

        @Override
        public void beforeCompletion() {
            // nothing to prepare
        }

        @Override
        public void afterCompletion(int status) {
            threads.execute(status == Status.STATUS_COMMITTED ? task : () -> end(work));
        }
    }

    private void perform(UUID id, Work work) {
        try {
            QuarkusTransaction.requiringNew().timeout(LONGEST_SECONDS).run(() -> {
                book.hold(id);
                book.succeed(id, work.perform(rows -> book.reach(id, rows)));
            });
        } catch (RuntimeException failure) {
            book.fail(id, failures.translate(failure));
        } finally {
            end(work);
        }
    }

    private void end(Work work) {
        room.release();
        work.close();
    }

    /** What is under way is interrupted, as by a crash. */
    @PreDestroy
    void stop() {
        threads.shutdownNow();
    }

    private static Thread thread(Runnable task) {
        var thread = new Thread(task, "operation");
        thread.setDaemon(true);
        return thread;
    }
}
