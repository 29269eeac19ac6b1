package io.github.immichsdk.testkit.internal.state;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A link for people without an account. */
public final class SharedLink {
    public final UUID id;
    public final User owner;
    public final String key;
    public final Instant createdAt;
    public final @Nullable Album album;
    public @Nullable String slug;
    public @Nullable String description;
    public @Nullable String password;
    public @Nullable Instant expiresAt;
    public boolean allowUpload = true;
    public boolean allowDownload = true;
    public boolean showMetadata = true;
    public final Set<Asset> assets = new LinkedHashSet<>();

    SharedLink(UUID id, User owner, String key, @Nullable Album album, Instant now) {
        this.id = id;
        this.owner = owner;
        this.key = key;
        this.album = album;
        this.createdAt = now;
    }

    /** {@return whether it shows that asset} */
    public boolean shows(Asset asset) {
        return album != null ? album.assets.contains(asset) : assets.contains(asset);
    }
}
