package io.github.immichsdk.assets;

import io.github.immichsdk.internal.call.Ids;
import io.github.immichsdk.internal.checks.Copies;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;

/**
 * What {@link Assets#copy} copies from one asset to another: by default, every {@link CopyPart}.
 *
 * <pre>{@code
 * String newId = immich.uploads().upload(newVersion).id();
 * immich.assets().copy(AssetCopy.from(oldId).to(newId)); // albums, favorite, links, sidecar, stack
 * }</pre>
 *
 * <p>Immutable; each method returns a changed copy.
 */
public final class AssetCopy {

    private final String sourceId;
    private final String targetId;
    private final Set<CopyPart> parts;

    private AssetCopy(String sourceId, String targetId, Set<CopyPart> parts) {
        this.sourceId = sourceId;
        this.targetId = targetId;
        this.parts = parts;
    }

    /**
     * Starts with the asset to copy from.
     *
     * @param assetId the old asset's ID
     * @return the source; set a target next
     */
    public static Source from(String assetId) {
        Objects.requireNonNull(assetId, "assetId");
        return new Source(Ids.checked("assetId", assetId));
    }

    /** The asset to copy from. */
    public static final class Source {

        private final String id;

        private Source(String id) {
            this.id = id;
        }

        /**
         * Sets the asset to copy to.
         *
         * @param assetId the new asset's ID; must differ from the old one
         * @return a copy of everything
         */
        public AssetCopy to(String assetId) {
            String target = Ids.checked("targetId", assetId);
            if (target.equalsIgnoreCase(id)) {
                throw new IllegalArgumentException("targetId: expected another asset than the source, got " + assetId);
            }
            return new AssetCopy(id, target, Collections.unmodifiableSet(EnumSet.allOf(CopyPart.class)));
        }
    }

    /**
     * Excludes parts.
     *
     * @param first the part to exclude
     * @param more further parts to exclude
     * @return a changed copy
     */
    public AssetCopy exclude(CopyPart first, CopyPart... more) {
        Objects.requireNonNull(first, "first");
        Copies.requireNoNulls("more", more);
        EnumSet<CopyPart> fewer = EnumSet.copyOf(EnumSet.complementOf(EnumSet.of(first, more)));
        fewer.retainAll(parts);
        return new AssetCopy(sourceId, targetId, Collections.unmodifiableSet(fewer));
    }

    /** A copy as it is sent: with the defaults too, so that a server with other defaults does the same. */
    record Request(
            String sourceId,
            String targetId,
            boolean albums,
            boolean favorite,
            boolean sharedLinks,
            boolean sidecar,
            boolean stack) {}

    Request request() {
        return new Request(
                sourceId,
                targetId,
                parts.contains(CopyPart.ALBUMS),
                parts.contains(CopyPart.FAVORITE),
                parts.contains(CopyPart.SHARED_LINKS),
                parts.contains(CopyPart.SIDECAR),
                parts.contains(CopyPart.STACK));
    }

    /** {@return what is copied, from which asset to which} */
    @Override
    public String toString() {
        return "AssetCopy[" + parts + " from " + sourceId + " to " + targetId + "]";
    }
}
