package io.github.immichsdk.search;

import io.github.immichsdk.internal.call.Ids;
import io.github.immichsdk.internal.checks.TextChecks;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The content that a smart search looks for, by words or by example. Smart search must be enabled on the server.
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
     * Looks for content that words describe.
     *
     * @param text the words, such as {@code cats on a boat}
     * @return the query
     */
    public static SmartQuery of(String text) {
        Objects.requireNonNull(text, "text");
        return new SmartQuery(TextChecks.notEmpty("text", text), null, null);
    }

    /**
     * Looks for assets similar to another one.
     *
     * @param assetId the other asset's ID
     * @return the query
     */
    public static SmartQuery like(String assetId) {
        Objects.requireNonNull(assetId, "assetId");
        return new SmartQuery(null, Ids.checked("assetId", assetId), null);
    }

    /**
     * Sets the language of the words, for multilingual models.
     *
     * @param tag the language, such as {@code de}
     * @return a changed copy
     */
    public SmartQuery language(String tag) {
        return new SmartQuery(text, assetId, TextChecks.notEmpty("language", tag));
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

    /** {@return what the query looks for} */
    @Override
    public String toString() {
        return assetId == null ? "smart '" + text + "'" : "smart like " + assetId;
    }
}
