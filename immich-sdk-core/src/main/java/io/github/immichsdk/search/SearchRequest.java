package io.github.immichsdk.search;

import io.github.immichsdk.api.FieldChange;
import io.github.immichsdk.assets.Visibility;
import io.github.immichsdk.internal.json.RecordCopy;
import io.github.immichsdk.internal.json.RecordWriter;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A search of any kind as it is sent, under the server's names. A null component is left out; a cleared one is sent as null,
 * which matches assets where it is not set.
 */
record SearchRequest(
        @Nullable String id,
        @Nullable String checksum,
        @Nullable String libraryId,
        @Nullable String type,
        @Nullable String originalFileName,
        @Nullable String originalPath,
        @Nullable String previewPath,
        @Nullable String thumbnailPath,
        @Nullable String encodedVideoPath,
        @Nullable String description,
        @Nullable String ocr,
        FieldChange<String> make,
        FieldChange<String> model,
        FieldChange<String> lensModel,
        FieldChange<String> city,
        FieldChange<String> state,
        FieldChange<String> country,
        FieldChange<Integer> rating,
        FieldChange<List<String>> tagIds,
        @Nullable List<String> albumIds,
        @Nullable List<String> personIds,
        @Nullable Boolean isFavorite,
        @Nullable Boolean isMotion,
        @Nullable Boolean isOffline,
        @Nullable Boolean isEncoded,
        @Nullable Boolean isNotInAlbum,
        @Nullable Instant takenAfter,
        @Nullable Instant takenBefore,
        @Nullable Instant createdAfter,
        @Nullable Instant createdBefore,
        @Nullable Instant updatedAfter,
        @Nullable Instant updatedBefore,
        @Nullable Instant trashedAfter,
        @Nullable Instant trashedBefore,
        @Nullable Boolean withDeleted,
        @Nullable Boolean withStacked,
        @Nullable Boolean withExif,
        @Nullable Boolean withPeople,
        @Nullable String order,
        @Nullable Order orderBy,
        @Nullable Visibility visibility,
        @Nullable String query,
        @Nullable String queryAssetId,
        @Nullable String language,
        @Nullable Integer page,
        @Nullable Integer size) {

    /** Another order than that of the capture time. */
    record Order(String field, String direction) {}

    /** No conditions. */
    static final SearchRequest ALL = new SearchRequest(
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            FieldChange.unchanged(),
            FieldChange.unchanged(),
            FieldChange.unchanged(),
            FieldChange.unchanged(),
            FieldChange.unchanged(),
            FieldChange.unchanged(),
            FieldChange.unchanged(),
            FieldChange.unchanged(),
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null);

    private static final Set<String> UNSETTABLE =
            Arrays.stream(AssetField.values()).map(AssetField::wire).collect(Collectors.toSet());

    /** {@return a request with another value of a field; null matches assets where it is not set} */
    SearchRequest with(String field, @Nullable Object value) {
        Object change = value == null ? FieldChange.cleared() : FieldChange.to(value);
        return RecordCopy.with(this, field, UNSETTABLE.contains(field) ? change : value);
    }

    /** {@return the names of the fields that are sent} */
    Set<String> names() {
        return RecordWriter.fields(this).map().keySet();
    }

    @Override
    public String toString() {
        return RecordWriter.fields(this).map().toString();
    }
}
