package io.github.immichsdk.partners;

import io.github.immichsdk.api.Operations;
import io.github.immichsdk.errors.ImmichException;
import io.github.immichsdk.errors.ImmichStatusException;
import io.github.immichsdk.internal.call.Call;
import io.github.immichsdk.internal.call.CallExecutor;
import io.github.immichsdk.internal.call.Ids;
import io.github.immichsdk.internal.call.InternalAccess;
import io.github.immichsdk.internal.call.LostResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Shares the caller's library with other users, and shows the libraries that they share. Thread-safe.
 *
 * <pre>{@code
 * immich.partners().share(annsId); // Ann sees my library
 *
 * for (Partner partner : immich.partners().sharedWithMe()) {
 *     immich.partners().showInTimeline(partner.id()); // I see theirs in my timeline and searches
 * }
 * }</pre>
 *
 * <p>A partner can read and download all photos that are in the timeline or the archive of the other one, but change nothing.
 * Each method costs one request.
 */
public final class Partners {

    static {
        InternalAccess.makes(Partners.class, Partners::new);
    }

    private static final String BY_ME = "shared-by";

    private record Timeline(boolean inTimeline) {}

    private final CallExecutor calls;

    private Partners(CallExecutor calls) {
        this.calls = calls;
    }

    /**
     * {@return the users with whom the caller shares their library; needs {@code partner.read}}
     *
     * @see io.github.immichsdk.api.Operations#GET_PARTNERS
     */
    public List<Partner> sharedByMe() {
        return calls.execute(Call.list(Operations.GET_PARTNERS, Partner.class).query("direction", BY_ME));
    }

    /**
     * {@return the users who share their library with the caller; needs {@code partner.read}}
     *
     * @see io.github.immichsdk.api.Operations#GET_PARTNERS
     */
    public List<Partner> sharedWithMe() {
        return calls.execute(Call.<List<Partner>>to(Operations.GET_PARTNERS)
                .query("direction", "shared-with")
                .reading(in -> in.array(Partner.class)));
    }

    /**
     * Shares the caller's library with a user. Safe to repeat: if it is shared already, or if the response is lost, the
     * partner is read, which costs one more request and needs {@code partner.read}. Needs {@code partner.create}.
     *
     * @param userId the user's ID; not the caller's, which servers accept
     * @return the user
     * @throws ImmichException if there is no such user: servers fail with status 500
     * @see io.github.immichsdk.api.Operations#CREATE_PARTNER
     */
    public Partner share(String userId) {
        String id = Ids.checked("userId", userId);
        return calls.inTurn("partners", Operations.CREATE_PARTNER, () -> {
            try {
                return calls.execute(Call.<Partner>to(Operations.CREATE_PARTNER)
                        .json(Map.of("sharedWithId", id))
                        .object(Partner.class)
                        .computed("id", () -> id));
            } catch (ImmichException e) {
                return existing(id, e);
            }
        });
    }

    private Partner existing(String id, ImmichException failure) {
        boolean exists = failure instanceof ImmichStatusException refused && refused.status() == 400;
        if (!exists && !LostResponse.possible(failure)) {
            throw failure;
        }
        Optional<Partner> found;
        try {
            found = sharedByMe().stream()
                    .filter(partner -> partner.id().equals(id))
                    .findFirst();
        } catch (ImmichException e) {
            failure.addSuppressed(e);
            throw failure;
        }
        return found.orElseThrow(() -> failure);
    }

    /**
     * Stops sharing the caller's library with a user. What that user shares stays shared. Needs {@code partner.delete}.
     *
     * @param userId the user's ID
     * @throws io.github.immichsdk.errors.ImmichNotFoundException if it is not shared with them
     * @see io.github.immichsdk.api.Operations#REMOVE_PARTNER
     */
    public void stopSharing(String userId) {
        calls.execute(Call.<Void>to(Operations.REMOVE_PARTNER).id("id", userId));
    }

    /**
     * Shows the photos of a user who shares with the caller in the caller's timeline, searches and map. Needs
     * {@code partner.update}.
     *
     * @param userId the user's ID
     * @return the user
     * @throws io.github.immichsdk.errors.ImmichNotFoundException if they do not share with the caller
     * @see io.github.immichsdk.api.Operations#UPDATE_PARTNER
     */
    public Partner showInTimeline(String userId) {
        return inTimeline(userId, true);
    }

    /**
     * Removes the photos of a user who shares with the caller from the caller's timeline, searches and map; they can still be
     * read by ID. Needs {@code partner.update}.
     *
     * @param userId the user's ID
     * @return the user
     * @throws io.github.immichsdk.errors.ImmichNotFoundException if they do not share with the caller
     * @see io.github.immichsdk.api.Operations#UPDATE_PARTNER
     */
    public Partner hideFromTimeline(String userId) {
        return inTimeline(userId, false);
    }

    private Partner inTimeline(String userId, boolean shown) {
        return calls.execute(Call.<Partner>to(Operations.UPDATE_PARTNER)
                .id("id", userId)
                .json(new Timeline(shown))
                .object(Partner.class));
    }
}
