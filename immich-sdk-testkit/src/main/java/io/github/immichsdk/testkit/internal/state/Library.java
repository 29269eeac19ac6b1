package io.github.immichsdk.testkit.internal.state;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An external library: folders of the machine on which the fake server runs. */
public final class Library {
    public final UUID id;
    public final User owner;
    public final Instant createdAt;
    public String name = "New External Library";
    public List<String> importPaths = List.of();
    public List<String> exclusionPatterns = List.of(
            "**/@eaDir/**", "**/._*", "**/#recycle/**", "**/#snapshot/**", "**/.stversions/**", "**/.stfolder/**");
    public Instant updatedAt;
    public @Nullable Instant refreshedAt;

    Library(UUID id, User owner, Instant now) {
        this.id = id;
        this.owner = owner;
        this.createdAt = now;
        this.updatedAt = now;
    }
}
