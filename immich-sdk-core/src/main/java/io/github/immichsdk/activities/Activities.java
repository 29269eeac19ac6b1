package io.github.immichsdk.activities;

import io.github.immichsdk.api.Effect;
import io.github.immichsdk.api.Operations;
import io.github.immichsdk.errors.ImmichException;
import io.github.immichsdk.internal.call.Call;
import io.github.immichsdk.internal.call.CallExecutor;
import io.github.immichsdk.internal.call.Ids;
import io.github.immichsdk.internal.call.InternalAccess;
import io.github.immichsdk.internal.call.LostResponse;
import io.github.immichsdk.internal.checks.TextChecks;
import io.github.immichsdk.users.Users;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Lists, writes and deletes comments and likes of shared albums and their assets. Thread-safe.
 *
 * <pre>{@code
 * immich.activities().comment(ActivityTarget.asset(albumId, assetId), "What a sunset!");
 * immich.activities().like(ActivityTarget.album(albumId));
 * }</pre>
 *
 * <p>Each method costs one request unless it says otherwise, and throws
 * {@link io.github.immichsdk.errors.ImmichNotFoundException} if the album or the activity does not exist, or the caller has no
 * access to it. Writing also throws it if the owner has turned activity off. If an asset leaves the album, its comments and
 * likes are deleted.
 */
public final class Activities {

    static {
        InternalAccess.makes(Activities.class, Activities::new);
    }

    private record Request(
            String albumId,
            @Nullable String assetId,
            ActivityType type,
            @Nullable String comment) {}

    private final CallExecutor calls;

    private Activities(CallExecutor calls) {
        this.calls = calls;
    }

    /**
     * {@return all comments and likes of an album and of the assets in it, oldest first; needs {@code activity.read}}
     *
     * @param albumId the album's ID
     * @see io.github.immichsdk.api.Operations#GET_ACTIVITIES
     */
    public List<Activity> list(String albumId) {
        return calls.execute(
                Call.list(Operations.GET_ACTIVITIES, Activity.class).query("albumId", Ids.checked("albumId", albumId)));
    }

    /**
     * {@return the comments and likes of an album itself, or of one asset in it, oldest first; needs {@code activity.read}}
     *
     * @param target the album or asset
     * @see io.github.immichsdk.api.Operations#GET_ACTIVITIES
     */
    public List<Activity> list(ActivityTarget target) {
        Objects.requireNonNull(target, "target");
        return list(target, null);
    }

    private List<Activity> list(ActivityTarget target, @Nullable ActivityType type) {
        return calls
                .execute(Call.list(Operations.GET_ACTIVITIES, Activity.class)
                        .query("albumId", target.albumId())
                        .query("assetId", target.assetId())
                        // the level of assets filters nothing on any version
                        .query("level", target.assetId() == null ? "album" : null)
                        .query("type", type))
                .stream()
                .filter(activity -> Objects.equals(activity.assetId(), target.assetId()))
                .toList();
    }

    /**
     * {@return the numbers of comments and likes of an album with its assets, or of one asset; needs
     * {@code activity.statistics}}
     *
     * @param target the album or asset
     * @see io.github.immichsdk.api.Operations#GET_ACTIVITY_STATISTICS
     */
    public ActivityStatistics statistics(ActivityTarget target) {
        Objects.requireNonNull(target, "target");
        return calls.execute(Call.<ActivityStatistics>to(Operations.GET_ACTIVITY_STATISTICS)
                .query("albumId", target.albumId())
                .query("assetId", target.assetId())
                .object(ActivityStatistics.class));
    }

    /**
     * Writes a comment. Never retried after a lost response, since that would write it twice. Needs
     * {@code activity.create}.
     *
     * @param target the album, or an asset in it; servers fail with 500 if the asset is not in the album
     * @param text the comment, not empty
     * @return the comment
     * @see io.github.immichsdk.api.Operations#CREATE_ACTIVITY
     */
    public Activity comment(ActivityTarget target, String text) {
        Objects.requireNonNull(target, "target");
        try {
            return create(target, ActivityType.COMMENT, TextChecks.notEmpty("text", text));
        } catch (ImmichException e) {
            throw LostResponse.advised(e, "The comment may exist now: look with list(target)");
        }
    }

    /**
     * Likes an album or an asset. Liking again changes nothing. Servers store two likes for two requests at once, so a client
     * sends its likes one at a time, and after a lost response looks for the like before it tries again, which needs
     * {@code user.read} and {@code activity.read}. Needs {@code activity.create}.
     *
     * @param target the album, or an asset in it; servers fail with 500 if the asset is not in the album
     * @return the like
     * @see io.github.immichsdk.api.Operations#CREATE_ACTIVITY
     * @see io.github.immichsdk.api.Operations#GET_ACTIVITIES
     */
    public Activity like(ActivityTarget target) {
        Objects.requireNonNull(target, "target");
        return calls.inTurn("activities", Operations.CREATE_ACTIVITY, () -> create(target, ActivityType.LIKE, null));
    }

    private Activity create(ActivityTarget target, ActivityType type, @Nullable String text) {
        Call<Activity> call = Call.<Activity>to(Operations.CREATE_ACTIVITY)
                .json(new Request(target.albumId(), target.assetId(), type, text))
                .object(Activity.class);
        return calls.execute(
                type.equals(ActivityType.LIKE)
                        ? call.effect(Effect.REPEATABLE).lookingFirst(() -> liked(target))
                        : call);
    }

    private @Nullable Activity liked(ActivityTarget target) {
        String me = InternalAccess.make(Users.class, calls).me().id();
        return list(target, ActivityType.LIKE).stream()
                .filter(like -> like.user().id().equals(me))
                .findFirst()
                .orElse(null);
    }

    /**
     * Deletes a comment or a like of the caller, or of anyone in an album of the caller. Needs {@code activity.delete}.
     *
     * @param id the activity's ID
     * @see io.github.immichsdk.api.Operations#DELETE_ACTIVITY
     */
    public void delete(String id) {
        calls.execute(Call.<Void>to(Operations.DELETE_ACTIVITY).id("id", id));
    }
}
