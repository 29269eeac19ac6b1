package io.github.immichsdk.sync.event;

import io.github.immichsdk.internal.json.PlayingTime;
import java.time.Duration;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads the duration of an asset: milliseconds from servers from 3.0 on, before that a string such as {@code 0:00:02.000000}. */
final class VideoDuration implements Function<Object, @Nullable Duration> {

    @Override
    public @Nullable Duration apply(Object value) {
        return PlayingTime.read(value);
    }
}
