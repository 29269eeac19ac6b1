package io.github.immichsdk.contract;

import io.github.immichsdk.ImmichClient;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Removes users for good. A server does that in a job of its own, which may fail, as while it still makes thumbnails of the user's
 * pictures, and does not try again: so this looks whether the user is gone, and deletes again if not.
 */
final class Removal {

    private static final int MAX_DELETES = 5;
    private static final int LOOKS = 20;
    private static final Duration PAUSE = Duration.ofMillis(250);

    private final ImmichClient admin;
    private final Consumer<Duration> sleep;

    /**
     * Makes one.
     *
     * @param admin a client of an administrator
     * @param sleep waits between two looks
     */
    Removal(ImmichClient admin, Consumer<Duration> sleep) {
        this.admin = admin;
        this.sleep = sleep;
    }

    /** Removes a user. {@return how often it had to be deleted} */
    int remove(String userId) {
        for (int deletes = 1; deletes <= MAX_DELETES; deletes++) {
            admin.raw()
                    .call("DELETE", "/admin/users/" + userId)
                    .body(Map.of("force", true))
                    .send();
            for (int look = 0; look < LOOKS; look++) {
                if (gone(userId)) {
                    return deletes;
                }
                sleep.accept(PAUSE);
            }
        }
        throw new AssertionError("the user " + userId + " is still on " + admin.address() + " after " + MAX_DELETES
                + " deletes: see the server's log, and delete them by hand");
    }

    private boolean gone(String userId) {
        List<?> users = admin.raw()
                .call("GET", "/admin/users")
                .query("withDeleted", true)
                .asList();
        return users.stream().noneMatch(user -> user instanceof Map<?, ?> map && userId.equals(map.get("id")));
    }
}
