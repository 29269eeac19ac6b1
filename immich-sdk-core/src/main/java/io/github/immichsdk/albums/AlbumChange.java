package io.github.immichsdk.albums;

import io.github.immichsdk.internal.call.Ids;
import io.github.immichsdk.internal.json.JsonFields;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The changes to make to an album; everything else stays as it is. Immutable.
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

    /** {@return an empty change, to start with} */
    public static AlbumChange none() {
        return NONE;
    }

    /**
     * Renames the album.
     *
     * @param changed the new name
     * @return the change, including this
     */
    public AlbumChange withName(String changed) {
        return new AlbumChange(
                Objects.requireNonNull(changed, "name"), description, order, thumbnailAssetId, activityEnabled);
    }

    /**
     * Changes the description.
     *
     * @param changed the new description; empty to remove it
     * @return the change, including this
     */
    public AlbumChange withDescription(String changed) {
        return new AlbumChange(
                name, Objects.requireNonNull(changed, "description"), order, thumbnailAssetId, activityEnabled);
    }

    /**
     * Changes the order of the assets.
     *
     * @param changed the new order
     * @return the change, including this
     */
    public AlbumChange withOrder(AlbumOrder changed) {
        return new AlbumChange(
                name, description, Objects.requireNonNull(changed, "order"), thumbnailAssetId, activityEnabled);
    }

    /**
     * Changes the cover of the album.
     *
     * @param assetId the ID of an asset in the album; the server rejects any other
     * @return the change, including this
     * @throws IllegalArgumentException if it is not an ID
     */
    public AlbumChange withThumbnail(String assetId) {
        return new AlbumChange(name, description, order, Ids.checked("assetId", assetId), activityEnabled);
    }

    /**
     * Enables comments and likes.
     *
     * @return the change, including this
     */
    public AlbumChange withActivityOn() {
        return new AlbumChange(name, description, order, thumbnailAssetId, true);
    }

    /**
     * Disables comments and likes.
     *
     * @return the change, including this
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
