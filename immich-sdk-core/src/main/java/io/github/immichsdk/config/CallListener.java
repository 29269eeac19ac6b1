package io.github.immichsdk.config;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Is notified of each attempt of each call, for example for metrics, tracing or a progress line. Not set by default.
 *
 * <p>Runs on the calling thread, between the attempts: return quickly. Exceptions that it throws are ignored. Receives no
 * secrets.
 */
@FunctionalInterface
public interface CallListener {

    /**
     * One finished attempt.
     *
     * @param operation the operation's ID, such as {@code createAlbum}
     * @param number the number of the attempt, starting at 1
     * @param status the status of the response, or null if there was none
     * @param took the duration of the attempt
     * @param failure the message of the failure, or null if it succeeded
     * @param retryIn how long until the next attempt, or null if there is none
     */
    record Attempt(
            String operation,
            int number,
            @Nullable Integer status,
            Duration took,
            @Nullable String failure,
            @Nullable Duration retryIn) {}

    /**
     * A call that waits for its response for an unusually long time.
     *
     * @param operation the operation's ID, such as {@code createAlbum}
     * @param number the number of the attempt, starting at 1
     * @param elapsed how long nothing has happened: since the attempt began, or since the last piece of its body was read
     * @param limit the limit for its response, after which the attempt fails
     */
    record Waiting(String operation, int number, Duration elapsed, Duration limit) {}

    /**
     * Called once for a call that has had no response for 10 s, by a thread of the SDK that watches all calls: return quickly, and
     * make no call of the SDK. Does nothing by default.
     *
     * @param waiting what it waits for
     */
    default void onWaiting(Waiting waiting) {}

    /**
     * Called after each attempt.
     *
     * @param attempt what happened
     */
    void onAttempt(Attempt attempt);
}
