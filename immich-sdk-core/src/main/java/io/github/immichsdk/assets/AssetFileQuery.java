package io.github.immichsdk.assets;

import io.github.immichsdk.api.Experimental;
import io.github.immichsdk.internal.call.Ids;
import io.github.immichsdk.internal.json.RecordCopy;
import io.github.immichsdk.internal.json.RecordWriter;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Which files of an asset {@link AssetFiles#list} returns; by default, all. Immutable. */
@Experimental
public final class AssetFileQuery {

    private final Parameters parameters;

    private record Parameters(
            String assetId,
            @Nullable AssetFileType type,
            @Nullable Boolean isEdited,
            @Nullable Boolean isProgressive,
            @Nullable Boolean isTransparent) {}

    private AssetFileQuery(Parameters parameters) {
        this.parameters = parameters;
    }

    /**
     * {@return a query for all files of an asset}
     *
     * @param assetId the asset's ID
     */
    public static AssetFileQuery of(String assetId) {
        return new AssetFileQuery(new Parameters(Ids.checked("assetId", assetId), null, null, null, null));
    }

    /**
     * {@return the query, limited to one type}
     *
     * @param type the type
     */
    public AssetFileQuery type(AssetFileType type) {
        return with("type", Objects.requireNonNull(type, "type"));
    }

    /** {@return the query, limited to files that show the edited picture} */
    public AssetFileQuery edited() {
        return with("isEdited", true);
    }

    /** {@return the query, limited to files that show the picture without edits} */
    public AssetFileQuery notEdited() {
        return with("isEdited", false);
    }

    /** {@return the query, limited to progressive JPEGs} */
    public AssetFileQuery progressive() {
        return with("isProgressive", true);
    }

    /** {@return the query, without progressive JPEGs} */
    public AssetFileQuery notProgressive() {
        return with("isProgressive", false);
    }

    /** {@return the query, limited to files with transparent parts} */
    public AssetFileQuery transparent() {
        return with("isTransparent", true);
    }

    /** {@return the query, without files with transparent parts} */
    public AssetFileQuery notTransparent() {
        return with("isTransparent", false);
    }

    /** {@return what is sent, by name} */
    Map<String, @Nullable Object> parameters() {
        return RecordWriter.fields(parameters).map();
    }

    private AssetFileQuery with(String name, Object value) {
        return new AssetFileQuery(RecordCopy.with(parameters, name, value));
    }

    /** {@return the conditions, under the server's names} */
    @Override
    public String toString() {
        return "AssetFileQuery" + parameters();
    }
}
