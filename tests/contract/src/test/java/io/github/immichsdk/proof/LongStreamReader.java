package io.github.immichsdk.proof;

import io.github.immichsdk.ImmichClient;
import io.github.immichsdk.sync.ImmichSync;
import io.github.immichsdk.sync.SyncKind;
import io.github.immichsdk.sync.SyncStream;

/** A program of its own, with a small heap, that reads a long stream and prints what that took. */
final class LongStreamReader {

    private static final int MEGABYTE = 1024 * 1024;

    private LongStreamReader() {}

    /** Takes the addresses of a short stream, to warm up with, and of the long one, and how long that is. */
    public static void main(String... args) {
        read(args[0], Long.MAX_VALUE);
        read(args[1], Long.parseLong(args[2]));
    }

    private static void read(String address, long expected) {
        long every = Math.max(1, expected / 10);
        long[] state = new long[2];
        long started = System.nanoTime();
        try (ImmichClient immich = ImmichClient.builder()
                        .server(address)
                        .accessToken("token")
                        .build();
                SyncStream events = ImmichSync.of(immich).stream(SyncKind.ASSETS)) {
            events.maps().forEach(event -> {
                if (state[0]++ == 0) {
                    state[1] = System.nanoTime();
                }
                if (state[0] % every == 0) {
                    System.out.println("heap " + used());
                }
            });
        }
        System.out.println("first " + state[1]);
        System.out.println("events " + state[0]);
        System.out.println("nanos " + (System.nanoTime() - started));
    }

    private static long used() {
        System.gc();
        return (Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory()) / MEGABYTE;
    }
}
