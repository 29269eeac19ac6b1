package io.github.immichsdk.internal.call;

import io.github.immichsdk.api.Operation;
import io.github.immichsdk.transport.CancelHandle;
import io.github.immichsdk.transport.TransportResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The elements of one response that is an array, read from the open response one by one. Ends only at the end of the array: a
 * response that breaks off throws an exception. One thread reads; any thread may close it.
 *
 * @param <T> the record
 */
public final class ResponseElements<T> implements Iterator<T>, AutoCloseable {

    /** Reads the next element. */
    interface Source<T> {
        /** {@return the element, or null at the end} */
        @Nullable
        T next() throws IOException, FailedAttempt;
    }

    private final Source<T> source;
    private final Attempt attempt;
    private final TransportResponse response;
    private final AttemptSender sender;
    private @Nullable T head;
    private boolean read = true;
    private boolean ended;
    private @Nullable RuntimeException failure;

    ResponseElements(
            @Nullable T first, Source<T> source, Attempt attempt, TransportResponse response, AttemptSender sender) {
        this.head = first;
        this.source = source;
        this.attempt = attempt;
        this.response = response;
        this.sender = sender;
        this.ended = first == null;
    }

    /**
     * Makes a lazy stream of the elements of a response. It sends the call when the first element is read. Closing it closes the
     * response, also while another thread waits for the next element. In a dry run, the records that it made come first.
     *
     * @param calls sends the call
     * @param operation the operation, without a path or a body
     * @param type the record
     * @return the elements; sequential, for one use
     */
    public static <T> Stream<T> stream(CallExecutor calls, Operation operation, Class<T> type) {
        CancelHandle cancel = new CancelHandle();
        AtomicReference<@Nullable ResponseElements<T>> opened = new AtomicReference<>();
        return LazyStream.<T>of(() -> new Joined<>(made(calls, type), () -> {
                    ResponseElements<T> elements = calls.elements(
                            Call.<ResponseElements<T>>to(operation).cancelledBy(cancel), type);
                    opened.set(elements);
                    return elements;
                }))
                .onClose(() -> {
                    ResponseElements<T> elements = opened.get();
                    if (elements == null) {
                        cancel.cancel();
                    } else {
                        elements.close();
                    }
                });
    }

    private static <T> Iterator<T> made(CallExecutor calls, Class<T> type) {
        DryRun dry = calls.dryRun();
        return dry == null ? Collections.emptyIterator() : dry.all(type).iterator();
    }

    /** {@return whether the array has ended} */
    boolean ended() {
        return ended;
    }

    @Override
    public boolean hasNext() {
        if (!read && !ended) {
            advance();
        }
        return !ended;
    }

    private void advance() {
        if (failure != null) {
            throw failure;
        }
        boolean whole = false;
        try {
            if (attempt.cancelled()) {
                throw NetworkErrors.cancelled(attempt.call());
            }
            head = source.next();
            read = true;
            ended = head == null;
            whole = true;
        } catch (IOException e) {
            throw failed(sender.broken(attempt, e));
        } catch (FailedAttempt e) {
            throw failed(e);
        } finally {
            if (ended || !whole) {
                response.close();
            }
        }
    }

    /** Not retried: the elements before this one were delivered. */
    private RuntimeException failed(FailedAttempt broken) {
        failure = broken.failure;
        attempt.ended(broken.failure, null);
        return broken.failure;
    }

    @Override
    public T next() {
        T next = hasNext() ? head : null;
        if (next == null) {
            throw new NoSuchElementException();
        }
        head = null;
        read = false;
        return next;
    }

    @Override
    public void close() {
        attempt.cancel().cancel();
        response.close();
    }

    /** Elements that are known, and then those of a response, which is requested when they have ended. */
    private static final class Joined<T> implements Iterator<T> {

        private final Supplier<ResponseElements<T>> open;
        private Iterator<T> current;
        private boolean opened;

        Joined(Iterator<T> known, Supplier<ResponseElements<T>> open) {
            this.current = known;
            this.open = open;
        }

        @Override
        public boolean hasNext() {
            if (!opened && !current.hasNext()) {
                current = open.get();
                opened = true;
            }
            return current.hasNext();
        }

        @Override
        public T next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            return current.next();
        }
    }
}
