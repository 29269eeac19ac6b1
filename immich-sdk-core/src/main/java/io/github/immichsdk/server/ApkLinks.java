package io.github.immichsdk.server;

import io.github.immichsdk.api.JsonField;
import java.net.URI;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Where to download the Android app of the server's version.
 *
 * @param arm64 for 64-bit ARM
 * @param arm32 for 32-bit ARM
 * @param universal for all processors
 * @param x8664 for 64-bit x86
 * @param additionalProperties additional fields that this SDK does not know, by name
 */
public record ApkLinks(
        @JsonField("arm64v8a") URI arm64,
        @JsonField("armeabiv7a") URI arm32,
        URI universal,
        @JsonField("x86_64") URI x8664,
        Map<String, @Nullable Object> additionalProperties) {
    /** Checks that nothing is missing. */
    public ApkLinks {
        Objects.requireNonNull(arm64, "arm64");
        Objects.requireNonNull(arm32, "arm32");
        Objects.requireNonNull(universal, "universal");
        Objects.requireNonNull(x8664, "x8664");
        Objects.requireNonNull(additionalProperties, "additionalProperties");
    }
}
