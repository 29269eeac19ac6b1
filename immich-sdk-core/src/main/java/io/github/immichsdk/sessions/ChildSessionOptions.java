package io.github.immichsdk.sessions;

import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The name and duration of a child session. Immutable; each method returns a changed copy.
 *
 * @param deviceType what the list of sessions shows as the device, or null for what the server makes of the request
 * @param deviceOS what the list of sessions shows as the operating system, or null for what the server makes of the request
 * @param duration how long it lasts, a second or more; null for as long as its parent
 */
public record ChildSessionOptions(
        @Nullable String deviceType,
        @Nullable String deviceOS,
        @Nullable Duration duration) {

    private static final ChildSessionOptions DEFAULTS = new ChildSessionOptions(null, null, null);

    /** Checks that it lasts long enough to be sent: the server counts seconds. */
    public ChildSessionOptions {
        if (duration != null && duration.compareTo(Duration.ofSeconds(1)) < 0) {
            throw new IllegalArgumentException("duration: expected a second or more, got " + duration);
        }
    }

    /** {@return the defaults: no name of its own, and it lasts as long as its parent} */
    public static ChildSessionOptions defaults() {
        return DEFAULTS;
    }

    /**
     * Names the device or replica that the session is for. Servers from 2.0 on show it until the first request of the session,
     * and what they make of that request from then on.
     *
     * @param type such as {@code NAS backup}
     * @param os such as {@code Linux}
     * @return new options
     */
    public ChildSessionOptions device(String type, String os) {
        return new ChildSessionOptions(
                Objects.requireNonNull(type, "type"), Objects.requireNonNull(os, "os"), duration);
    }

    /**
     * Limits how long the session lasts.
     *
     * @param time a second or more; parts of a second are dropped
     * @return new options
     */
    public ChildSessionOptions duration(Duration time) {
        return new ChildSessionOptions(deviceType, deviceOS, Objects.requireNonNull(time, "time"));
    }
}
