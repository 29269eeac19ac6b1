package io.github.immichsdk.albums;

import io.github.immichsdk.api.JsonField;
import io.github.immichsdk.internal.call.Ids;
import io.github.immichsdk.internal.json.RecordCopy;
import io.github.immichsdk.internal.json.RecordWriter;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The changes to make to an album; everything else stays as it is. Immutable.
 *
 * <pre>{@code
 * immich.albums().update(albumId, AlbumChange.none().name("Sea 2026").order(AlbumOrder.ASC));
 * }</pre>
 */
public final class AlbumChange {

    private static final AlbumChange NONE = new AlbumChange(new Fields(null, null, null, null, null));

    private final Fields fields;

    /** The fields to send. */
    record Fields(
            @JsonField("albumName") @Nullable String name,
            @Nullable String description,
            @Nullable AlbumOrder order,
            @JsonField("albumThumbnailAssetId") @Nullable String thumbnailAssetId,
            @JsonField("isActivityEnabled") @Nullable Boolean activityEnabled) {}

    private AlbumChange(Fields fields) {
        this.fields = fields;
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
    public AlbumChange name(String changed) {
        return with("name", Objects.requireNonNull(changed, "name"));
    }

    /**
     * Changes the description.
     *
     * @param changed the new description; empty to remove it
     * @return the change, including this
     */
    public AlbumChange description(String changed) {
        return with("description", Objects.requireNonNull(changed, "description"));
    }

    /**
     * Changes the order of the assets.
     *
     * @param changed the new order
     * @return the change, including this
     */
    public AlbumChange order(AlbumOrder changed) {
        return with("order", Objects.requireNonNull(changed, "order"));
    }

    /**
     * Changes the cover of the album.
     *
     * @param assetId the ID of an asset in the album; the server rejects any other
     * @return the change, including this
     * @throws IllegalArgumentException if it is not an ID
     */
    public AlbumChange thumbnail(String assetId) {
        return with("thumbnailAssetId", Ids.checked("assetId", assetId));
    }

    /**
     * Enables comments and likes.
     *
     * @return the change, including this
     */
    public AlbumChange enableActivity() {
        return with("activityEnabled", true);
    }

    /**
     * Disables comments and likes.
     *
     * @return the change, including this
     */
    public AlbumChange disableActivity() {
        return with("activityEnabled", false);
    }

    Fields fields() {
        return fields;
    }

    boolean isEmpty() {
        return fields.equals(NONE.fields);
    }

    private AlbumChange with(String field, Object value) {
        return new AlbumChange(RecordCopy.with(fields, field, value));
    }

    /** Shows what would change. */
    @Override
    public String toString() {
        return "AlbumChange" + RecordWriter.fields(fields).map();
    }
}
