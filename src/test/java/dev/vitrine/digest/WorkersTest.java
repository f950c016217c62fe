package dev.vitrine.digest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vitrine.progress.SharedThread;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class WorkersTest {
    private final Workers workers = new Workers(3);

    @AfterEach
    void close() {
        workers.close();
    }

    @Test
    void everyItemIsDoneOnceSeveralAtATime() throws IOException {
        Set<Integer> done = ConcurrentHashMap.newKeySet();
        CyclicBarrier together = new CyclicBarrier(2);

        workers.forEach(numbers(100), i -> {
            meet(together);
            assertTrue(done.add(i));
        });

        assertEquals(100, done.size());
    }

    @Test
    void howManyWorkIsAskedAtEachCall() throws IOException {
        AtomicInteger threads = new AtomicInteger(1);
        try (Workers changing = new Workers(threads::get)) {
            assertEquals(2, mostAtOnce(changing, 2));
            threads.set(5);
            assertEquals(6, mostAtOnce(changing, 6));
            threads.set(2);
            changing.forEach(numbers(10), i -> {});
            assertEquals(3, mostAtOnce(changing, 3));
        }
    }

    /// How many meet, the calling thread among them, when so many have to.
    private static int mostAtOnce(Workers workers, int expected) throws IOException {
        CyclicBarrier together = new CyclicBarrier(expected);
        AtomicInteger met = new AtomicInteger();
        workers.forEach(numbers(expected), i -> {
            meet(together);
            met.incrementAndGet();
        });
        return met.get();
    }

    @Test
    void theFirstFailureStopsTheRest() {
        AtomicInteger begun = new AtomicInteger();
        IOException failure = new IOException("first");

        IOException thrown = assertThrows(
                IOException.class,
                () -> workers.forEach(numbers(1_000_000), i -> {
                    if (begun.incrementAndGet() == 10) {
                        throw failure;
                    }
                }));

        assertSame(failure, thrown);
        assertTrue(begun.get() < 1_000_000);
    }

    @Test
    void aFailingIterationIsReported() {
        Iterable<Integer> failing = () -> new Iterator<>() {
            private int next;

            @Override
            public boolean hasNext() {
                return true;
            }

            @Override
            public Integer next() {
                if (next == 5) {
                    throw new IllegalStateException("no sixth");
                }
                return next++;
            }
        };

        assertEquals(
                "no sixth",
                assertThrows(IllegalStateException.class, () -> workers.forEach(failing, i -> {}))
                        .getMessage());
    }

    @Test
    void nestedCallsCannotStarveThePool() throws IOException {
        AtomicInteger inner = new AtomicInteger();

        workers.forEach(numbers(20), i -> workers.forEach(numbers(20), j -> inner.incrementAndGet()));

        assertEquals(400, inner.get());
    }

    @Test
    void aCallGoesOnWhileAnotherHoldsEveryThread() throws Exception {
        CountDownLatch held = new CountDownLatch(4);
        CountDownLatch release = new CountDownLatch(1);
        Thread holder = Thread.ofPlatform().start(() -> {
            try {
                workers.forEach(numbers(4), i -> {
                    held.countDown();
                    await(release);
                });
            } catch (IOException e) {
                throw new AssertionError(e);
            }
        });
        await(held);
        AtomicInteger done = new AtomicInteger();

        workers.forEach(numbers(5), i -> done.incrementAndGet());

        assertEquals(5, done.get());
        release.countDown();
        holder.join();
    }

    @Test
    void anotherThreadTakesThePlaceOfOneThatHolds() throws Exception {
        CountDownLatch held = new CountDownLatch(4);
        CountDownLatch release = new CountDownLatch(1);
        Thread holder = Thread.ofPlatform().start(() -> {
            try {
                workers.forEach(
                        numbers(4),
                        i -> SharedThread.hold(() -> {
                            held.countDown();
                            await(release);
                        }));
            } catch (IOException e) {
                throw new AssertionError(e);
            }
        });
        await(held);

        assertEquals(4, mostAtOnce(workers, 4));

        release.countDown();
        holder.join();
        assertEquals(4, mostAtOnce(workers, 4));
    }

    @Test
    void anInterruptStopsTheCallAfterTheItemsThatRun() {
        AtomicInteger begun = new AtomicInteger();
        Thread.currentThread().interrupt();

        assertThrows(
                InterruptedIOException.class, () -> workers.forEach(numbers(1_000_000), i -> begun.incrementAndGet()));

        assertTrue(Thread.interrupted());
        assertTrue(begun.get() < 1_000_000);
    }

    @Test
    void afterClosingACallGoesOnInItsOwnThread() throws IOException {
        AtomicInteger done = new AtomicInteger();

        workers.forEach(numbers(10), i -> {
            workers.close();
            done.incrementAndGet();
        });
        workers.forEach(numbers(10), i -> done.incrementAndGet());

        assertEquals(20, done.get());
    }

    @Test
    void nothingToDoIsDone() throws IOException {
        workers.forEach(List.of(), i -> {
            throw new AssertionError();
        });
    }

    private static Iterable<Integer> numbers(int count) {
        return IntStream.range(0, count).boxed()::iterator;
    }

    private static void await(CountDownLatch latch) {
        try {
            assertTrue(latch.await(30, TimeUnit.SECONDS));
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static void meet(CyclicBarrier barrier) {
        try {
            barrier.await(30, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }
}
