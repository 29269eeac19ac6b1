package io.github.immichsdk.examples;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The results that a second client found on the server after each part of the demo.
 *
 * @param serverVersion the server's version
 * @param dryRun whether nothing was sent, so that there is nothing to find
 * @param uploaded pictures
 * @param downloaded pictures whose downloaded bytes equal the uploaded ones
 * @param stacksCreated stacks
 * @param albumAssets pictures in the album
 * @param duplicates groups of probable duplicates
 * @param trashed pictures in the trash, before some were restored
 * @param restored pictures that were in the trash and are back
 */
record DemoSummary(
        String serverVersion,
        boolean dryRun,
        long uploaded,
        long downloaded,
        long stacksCreated,
        long albumAssets,
        long duplicates,
        long trashed,
        long restored) {

    Map<String, Long> counts() {
        Map<String, Long> counts = new LinkedHashMap<>();
        counts.put("uploaded", uploaded);
        counts.put("downloaded", downloaded);
        counts.put("stacksCreated", stacksCreated);
        counts.put("albumAssets", albumAssets);
        counts.put("duplicates", duplicates);
        counts.put("trashed", trashed);
        counts.put("restored", restored);
        return counts;
    }

    /** {@return all of it in words} */
    @Override
    public String toString() {
        return Report.some(uploaded, "picture") + " on an Immich " + serverVersion + ", " + downloaded
                + " of them byte for byte, "
                + Report.some(stacksCreated, "stack") + ", " + Report.some(albumAssets, "picture") + " in the album, "
                + Report.some(duplicates, "group") + " of duplicates, " + trashed + " in the trash, of which "
                + restored
                + " came back";
    }

    /** {@return whether there is something of everything} */
    boolean complete() {
        return counts().values().stream().allMatch(count -> count > 0);
    }
}
