package io.github.immichsdk.assets;

import io.github.immichsdk.internal.call.Ids;
import org.jspecify.annotations.Nullable;

/**
 * What a smart search looks for: what is seen, by words or by example. The server must have smart search switched on.
 *
 * <p>Immutable; {@link #language} returns a changed copy.
 */
public final class SmartQuery {

    private final @Nullable String text;
    private final @Nullable String assetId;
    private final @Nullable String language;

    private SmartQuery(@Nullable String text, @Nullable String assetId, @Nullable String language) {
        this.text = text;
        this.assetId = assetId;
        this.language = language;
    }

    /**
     * Looks for what words describe.
     *
     * @param text the words, such as {@code cats on a boat}
     * @return what to look for
     */
    public static SmartQuery of(String text) {
        return new SmartQuery(Texts.checked("smart query", text), null, null);
    }

    /**
     * Looks for what is like an asset.
     *
     * @param assetId the asset's id
     * @return what to look for
     */
    public static SmartQuery like(String assetId) {
        return new SmartQuery(null, Ids.checked("smart query", assetId), null);
    }

    /**
     * Says which language the words are in, for models that know several.
     *
     * @param tag the language, such as {@code de}
     * @return a changed copy
     */
    public SmartQuery language(String tag) {
        return new SmartQuery(text, assetId, Texts.checked("language", tag));
    }

    @Nullable
    String text() {
        return text;
    }

    @Nullable
    String assetId() {
        return assetId;
    }

    @Nullable
    String language() {
        return language;
    }

    /** {@return what is looked for} */
    @Override
    public String toString() {
        return assetId == null ? "smart '" + text + "'" : "smart like " + assetId;
    }
}
