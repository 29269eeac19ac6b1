package io.github.immichsdk.albums;

import io.github.immichsdk.internal.call.Ids;
import io.github.immichsdk.internal.json.JsonFields;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What to change of an album; the rest stays. Immutable.
 *
 * <pre>{@code
 * immich.albums().update(id, AlbumChange.none().withName("Lofoten").withDescription("").withActivityOff());
 * }</pre>
 */
public final class AlbumChange {

    private static final AlbumChange NONE = new AlbumChange(null, null, null, null, null);

    private final @Nullable String name;
    private final @Nullable String description;
    private final @Nullable AlbumOrder order;
    private final @Nullable String thumbnailAssetId;
    private final @Nullable Boolean activityEnabled;

    private AlbumChange(
            @Nullable String name,
            @Nullable String description,
            @Nullable AlbumOrder order,
            @Nullable String thumbnailAssetId,
            @Nullable Boolean activityEnabled) {
        this.name = name;
        this.description = description;
        this.order = order;
        this.thumbnailAssetId = thumbnailAssetId;
        this.activityEnabled = activityEnabled;
    }

    /** {@return a change of nothing, to begin with} */
    public static AlbumChange none() {
        return NONE;
    }

    /**
     * Gives the album another name.
     *
     * @param changed the name
     * @return a change of that too
     */
    public AlbumChange withName(String changed) {
        return new AlbumChange(
                Objects.requireNonNull(changed, "name"), description, order, thumbnailAssetId, activityEnabled);
    }

    /**
     * Gives the album another description.
     *
     * @param changed the description; empty for none
     * @return a change of that too
     */
    public AlbumChange withDescription(String changed) {
        return new AlbumChange(
                name, Objects.requireNonNull(changed, "description"), order, thumbnailAssetId, activityEnabled);
    }

    /**
     * Shows the album in another order.
     *
     * @param changed the order
     * @return a change of that too
     */
    public AlbumChange withOrder(AlbumOrder changed) {
        return new AlbumChange(
                name, description, Objects.requireNonNull(changed, "order"), thumbnailAssetId, activityEnabled);
    }

    /**
     * Lets another asset's picture stand for the album.
     *
     * @param assetId the id of an asset that is in the album; the server refuses any other
     * @return a change of that too
     * @throws IllegalArgumentException if it is not an id
     */
    public AlbumChange withThumbnail(String assetId) {
        return new AlbumChange(name, description, order, Ids.checked("assetId", assetId), activityEnabled);
    }

    /**
     * Turns comments and likes on.
     *
     * @return a change of that too
     */
    public AlbumChange withActivityOn() {
        return new AlbumChange(name, description, order, thumbnailAssetId, true);
    }

    /**
     * Turns comments and likes off.
     *
     * @return a change of that too
     */
    public AlbumChange withActivityOff() {
        return new AlbumChange(name, description, order, thumbnailAssetId, false);
    }

    @Nullable
    String name() {
        return name;
    }

    @Nullable
    String description() {
        return description;
    }

    @Nullable
    AlbumOrder order() {
        return order;
    }

    @Nullable
    String thumbnailAssetId() {
        return thumbnailAssetId;
    }

    @Nullable
    Boolean activityEnabled() {
        return activityEnabled;
    }

    boolean isEmpty() {
        return fields().isEmpty();
    }

    Map<String, @Nullable Object> fields() {
        return new JsonFields()
                .put("albumName", name)
                .put("description", description)
                .put("order", order == null ? null : order.value())
                .put("albumThumbnailAssetId", thumbnailAssetId)
                .put("isActivityEnabled", activityEnabled)
                .map();
    }

    /** Shows what would change. */
    @Override
    public String toString() {
        return "AlbumChange" + fields();
    }
}
