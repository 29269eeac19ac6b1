package io.github.immichsdk.testkit.internal.routes;

import io.github.immichsdk.testkit.internal.state.Asset;
import io.github.immichsdk.testkit.internal.state.ServerState;
import io.github.immichsdk.testkit.internal.state.Tag;
import io.github.immichsdk.testkit.internal.state.User;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The tags that the server writes beside a file, and reads back from there. */
final class SidecarTags {
    private SidecarTags() {}

    /** {@return the tag of that value, or null} */
    static @Nullable Tag byValue(ServerState world, User user, String value) {
        return world.tags.values().stream()
                .filter(tag -> tag.owner == user && tag.value().equals(value))
                .findFirst()
                .orElse(null);
    }

    /** {@return the tag of a path, null if the path has no name; missing levels are made, the others get a new date} */
    static @Nullable Tag leaf(ServerState world, User user, String path) {
        Tag tag = null;
        for (String name : path.split("/")) {
            if (!name.isEmpty()) {
                Tag next = byValue(world, user, tag == null ? name : tag.value() + "/" + name);
                if (next == null) {
                    next = world.addTag(user, tag, name);
                } else {
                    next.updatedAt = world.now();
                }
                tag = next;
            }
        }
        return tag;
    }

    /** Notes that an asset was tagged. */
    static void written(Asset asset, String path) {
        Set<String> paths = new LinkedHashSet<>(asset.sidecarTags);
        paths.add(path);
        asset.sidecarTags = List.copyOf(paths);
    }

    /** Notes that an asset lost a tag. */
    static void erased(Asset asset, String path) {
        asset.sidecarTags =
                asset.sidecarTags.stream().filter(other -> !other.equals(path)).toList();
    }

    /** Reads the file again: a tag that was deleted since comes to life again, and the asset has it. */
    static void read(ServerState world, Asset asset) {
        asset.sidecarTags.forEach(path -> attach(world, asset, path));
    }

    /** Gives an asset the tag of a path, which is made if it does not exist. */
    static void attach(ServerState world, Asset asset, String path) {
        Tag tag = leaf(world, asset.owner, path);
        if (tag != null && !asset.tags.contains(tag.id)) {
            List<UUID> tags = new ArrayList<>(asset.tags);
            tags.add(tag.id);
            asset.tags = List.copyOf(tags);
        }
    }
}
