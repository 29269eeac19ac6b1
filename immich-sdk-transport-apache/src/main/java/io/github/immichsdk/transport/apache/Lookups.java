package io.github.immichsdk.transport.apache;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * Looks hosts up, each in a thread of its own: nothing stops a look-up, which can take longer than any limit. Connections that are
 * made to one host at the same time share a look-up, so that a thousand of them do not start a thousand threads. Thread-safe.
 */
final class Lookups {

    /** An older look-up may hang: a new one may find what it does not. */
    private static final long SHARED_NANOS = TimeUnit.SECONDS.toNanos(1);

    /** Looks a host up. */
    interface Resolver {
        InetAddress[] addresses(String host) throws UnknownHostException;
    }

    private record Lookup(CompletableFuture<InetAddress[]> found, long begun) {}

    private final Resolver resolver;
    private final LongSupplier nanoTime;
    private final Map<String, Lookup> running = new ConcurrentHashMap<>();

    Lookups(Resolver resolver, LongSupplier nanoTime) {
        this.resolver = resolver;
        this.nanoTime = nanoTime;
    }

    /** {@return the addresses of a host, as soon as they are known; completing it otherwise ends nothing but this wait} */
    CompletableFuture<InetAddress[]> of(String host) {
        long now = nanoTime.getAsLong();
        Lookup mine = new Lookup(new CompletableFuture<>(), now);
        Lookup chosen = running.compute(
                host, (name, there) -> there != null && now - there.begun < SHARED_NANOS ? there : mine);
        // a copy before the look-up starts: it may be over at once
        CompletableFuture<InetAddress[]> found = chosen.found.copy();
        if (chosen.equals(mine)) {
            start(host, mine);
        }
        return found;
    }

    private void start(String host, Lookup lookup) {
        Thread thread = new Thread(() -> look(host, lookup), "immich-sdk-apache-lookup");
        thread.setDaemon(true);
        try {
            thread.start();
        } catch (Error tooManyThreads) {
            running.remove(host, lookup);
            lookup.found.completeExceptionally(tooManyThreads);
            throw tooManyThreads;
        }
    }

    private void look(String host, Lookup lookup) {
        try {
            InetAddress[] addresses = resolver.addresses(host);
            running.remove(host, lookup);
            lookup.found.complete(addresses);
        } catch (Throwable unknown) {
            running.remove(host, lookup);
            lookup.found.completeExceptionally(unknown);
        }
    }
}
