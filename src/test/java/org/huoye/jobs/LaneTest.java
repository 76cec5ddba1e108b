package org.huoye.jobs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import org.huoye.jobs.Lane.Urgency;
import org.junit.jupiter.api.Test;

class LaneTest {

    @Test
    void whatTheReaderWaitsForGoesBeforeBackgroundWork() throws Exception {
        List<String> order = Collections.synchronizedList(new ArrayList<>());
        var gate = new CountDownLatch(1);
        try (Lane lane = Lane.named("test-lane")) {
            var blocker = lane.submit(() -> gate.await(10, TimeUnit.SECONDS));
            var late = lane.submit(Urgency.BACKGROUND, () -> order.add("background"));
            var first = lane.submit(() -> order.add("waited for 1"));
            var second = lane.submit(() -> order.add("waited for 2"));
            gate.countDown();
            assertTrue(blocker.get(10, TimeUnit.SECONDS));
            first.get(10, TimeUnit.SECONDS);
            second.get(10, TimeUnit.SECONDS);
            late.get(10, TimeUnit.SECONDS);
        }
        assertEquals(List.of("waited for 1", "waited for 2", "background"), order);
    }

    @Test
    void workRunsOnOneNamedDaemonThread() throws Exception {
        try (Lane lane = Lane.named("test-lane")) {
            Thread a = lane.submit(Thread::currentThread).get(10, TimeUnit.SECONDS);
            Thread b = lane.submit(Thread::currentThread).get(10, TimeUnit.SECONDS);
            assertSame(a, b);
            assertEquals("test-lane", a.getName());
            assertTrue(a.isDaemon());
        }
    }

    @Test
    void anExceptionReachesTheCallerAndTheLaneGoesOn() throws Exception {
        try (Lane lane = Lane.named("test-lane")) {
            var failed = lane.submit(() -> {
                throw new IllegalStateException("broken");
            });
            var e = assertThrows(ExecutionException.class, () -> failed.get(10, TimeUnit.SECONDS));
            assertInstanceOf(IllegalStateException.class, e.getCause());
            assertEquals(7, lane.submit(() -> 7).get(10, TimeUnit.SECONDS));
        }
    }

    @Test
    void closingDropsWhatHasNotStarted() throws Exception {
        var started = new CountDownLatch(1);
        var gate = new CountDownLatch(1);
        Lane lane = Lane.named("test-lane");
        var running = lane.submit(() -> {
            started.countDown();
            return gate.await(10, TimeUnit.SECONDS);
        });
        assertTrue(started.await(10, TimeUnit.SECONDS));
        var waiting = lane.submit(() -> 1);
        lane.close();
        var refused = lane.submit(() -> 2);
        gate.countDown();
        assertTrue(running.get(10, TimeUnit.SECONDS), "what runs goes on to its end");
        for (var dropped : List.of(waiting, refused)) {
            var e = assertThrows(ExecutionException.class, () -> dropped.get(10, TimeUnit.SECONDS));
            assertInstanceOf(RejectedExecutionException.class, e.getCause());
        }
    }

    @Test
    void theTwinRunsAtOnceInTheCaller() throws Exception {
        try (Lane lane = Lane.sameThread()) {
            assertSame(Thread.currentThread(), lane.submit(Thread::currentThread).get(0, TimeUnit.SECONDS));
        }
    }
}
