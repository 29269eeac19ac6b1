package io.github.immichsdk.testkit.internal.state;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** All stacks, and the rules by which they form and dissolve. */
public final class StackTable {
    private final ServerState world;
    private final Map<UUID, Stack> byId = new LinkedHashMap<>();

    StackTable(ServerState world) {
        this.world = world;
    }

    /** {@return the stack with that id, or null} */
    public @Nullable Stack get(UUID id) {
        return byId.get(id);
    }

    /** {@return all stacks} */
    public Collection<Stack> all() {
        return byId.values();
    }

    /** {@return the members that are shown: neither in the trash nor hidden nor locked, the primary first} */
    public static List<Asset> shown(Stack stack) {
        return stack.members.stream()
                .filter(asset -> !asset.trashed()
                        && (asset.visibility == Visibility.TIMELINE || asset.visibility == Visibility.ARCHIVE))
                .sorted(Comparator.comparing((Asset asset) -> !asset.id.equals(stack.primary)))
                .toList();
    }

    /**
     * Creates a stack. Stacks whose primary is among the assets dissolve, and their live members join.
     *
     * @param assets the members; the first becomes the primary
     */
    public Stack create(User owner, Collection<Asset> assets) {
        Set<Asset> members = new LinkedHashSet<>(assets);
        for (Asset asset : assets) {
            Stack old = asset.stack;
            if (old != null && old.primary.equals(asset.id)) {
                old.members.stream().filter(member -> !member.trashed()).forEach(members::add);
                delete(old);
            }
        }
        Stack stack = new Stack(
                world.newId(), owner, world.nextSequence(), members.iterator().next().id, world.now());
        byId.put(stack.id, stack);
        members.forEach(asset -> join(asset, stack));
        return stack;
    }

    /** Puts an asset into a stack, out of the one it was in. */
    public void join(Asset asset, Stack stack) {
        if (asset.stack != null) {
            asset.stack.members.remove(asset);
        }
        asset.stack = stack;
        stack.members.add(asset);
        world.touch(asset);
    }

    /** Takes an asset out of its stack. */
    public void leave(Asset asset) {
        if (asset.stack != null) {
            asset.stack.members.remove(asset);
            asset.stack = null;
            world.touch(asset);
        }
    }

    /** Dissolves a stack. */
    public void delete(Stack stack) {
        byId.remove(stack.id);
        world.gone(Entity.STACK, stack.id, null, stack.owner.id);
        List.copyOf(stack.members).forEach(this::leave);
    }

    void purged(Asset asset) {
        Stack stack = asset.stack;
        if (stack == null) {
            return;
        }
        stack.members.remove(asset);
        asset.stack = null;
        if (stack.primary.equals(asset.id)) {
            // Version 1 wants one more member left over than the later ones do.
            if (stack.members.size() >= (world.one() ? 3 : 2)) {
                stack.primary = stack.members.iterator().next().id;
            } else {
                delete(stack);
            }
        }
    }
}
