package org.huoye.markdown;

import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.huoye.markdown.OverBudgetException.Budget;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs work on text that nobody has judged yet: on a thread with a large stack, for a bounded time. Work that never ends
 * keeps its permit, so that it cannot pile up. Thread-safe; blocks the caller.
 */
final class DeepStack {

    private static final Logger LOG = LoggerFactory.getLogger(DeepStack.class);

    private final Semaphore permits;

    /** @param atOnce how many pieces of work may run at once */
    DeepStack(int atOnce) {
        permits = new Semaphore(atOnce);
    }

    /**
     * Runs a piece of work and waits for it.
     *
     * @param work gets the moment after which it must give up
     * @throws OverBudgetException if it took too long, nested too deep or failed
     * @throws CancellationException if the caller was interrupted
     */
    <T> T run(Function<Deadline, T> work) {
        try {
            if (!permits.tryAcquire(Budgets.LONGEST_WAIT_MILLISECONDS, TimeUnit.MILLISECONDS)) {
                throw new OverBudgetException(Budget.TIME);
            }
            CompletableFuture<T> result = new CompletableFuture<>();
            Thread.ofPlatform().daemon().name("huoye-page").stackSize(Budgets.STACK_BYTES).start(() -> {
                try {
                    result.complete(work.apply(new Deadline(Budgets.MILLISECONDS)));
                } catch (RuntimeException | Error e) {
                    result.completeExceptionally(e);
                } finally {
                    permits.release();
                }
            });
            return result.get(Budgets.LONGEST_WAIT_MILLISECONDS, TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw new OverBudgetException(Budget.TIME);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted while a text was read");
        } catch (ExecutionException e) {
            throw overBudget(e.getCause() == null ? e : e.getCause());
        }
    }

    private static OverBudgetException overBudget(Throwable cause) {
        return switch (cause) {
            case OverBudgetException over -> over;
            case StackOverflowError _ -> new OverBudgetException(Budget.NESTING);
            default -> {
                LOG.warn("a text was given up because reading it failed", cause);
                yield new OverBudgetException(Budget.FAILURE);
            }
        };
    }
}
