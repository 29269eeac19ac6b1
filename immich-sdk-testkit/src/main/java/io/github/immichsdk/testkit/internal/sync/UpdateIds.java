package io.github.immichsdk.testkit.internal.sync;

import java.time.Instant;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Ids of version 7: they begin with the time, and each is greater than the one before, as a text too. */
final class UpdateIds {

    private final Random random;
    private long millis;
    private long counter;

    UpdateIds(long seed) {
        this.random = new Random(seed);
    }

    /** {@return a new id, greater than all before it} */
    String next(Instant now) {
        if (now.toEpochMilli() > millis) {
            millis = now.toEpochMilli();
            counter = 0;
        }
        counter++;
        long high = millis << 16 | 0x7000L | counter >>> 20 & 0xfff;
        long low = 0x8000_0000_0000_0000L | (counter & 0xf_ffff) << 42 | random.nextLong() >>> 22;
        return new UUID(high, low).toString();
    }

    /** {@return the time of an id, or null if it is none of version 7} */
    static @Nullable Instant time(String id) {
        if (!isUuid(id) || id.charAt(14) != '7') {
            return null;
        }
        return Instant.ofEpochMilli(Long.parseLong(id.substring(0, 8) + id.substring(9, 13), 16));
    }

    static boolean isUuid(String text) {
        return text.matches("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");
    }
}
