package io.github.immichsdk.conformance;

import java.util.List;

/** Where the genuine server itself breaks its file, each with a recorded exchange that shows it. The one list. */
final class Deviations {

    /**
     * A deviation.
     *
     * @param version the server version, as its file is named
     * @param problems a pattern for what {@link ExchangeCheck} says of it
     * @param recording the file name of the recorded exchange that shows the same
     */
    record Deviation(String version, String problems, String recording) {

        boolean covers(String problem) {
            return problem.matches(problems);
        }
    }

    static final List<Deviation> ALL = List.of(
            // The file of 1.144.1 does not know that an upload of what is there already succeeds with another status.
            new Deviation("1.144.1", "uploadAsset answer has the status 200", "043-asset-upload-duplicate.json"),
            // It asks for 'metadata', and the server does without.
            new Deviation("1.144.1", "uploadAsset form.metadata is missing", "042-asset-upload.json"),
            // From 3.0 on the names of the file and the device are no longer in the file, and the server passes over
            // them;
            // they are needed before, and the same form serves all versions.
            new Deviation("3.0.3", "uploadAsset form.device(Asset)?Id is not in the file", "042-asset-upload.json"),
            // A rejected asset is rated -1, which the file allows in requests but not in answers.
            new Deviation(
                    "3.0.3",
                    "(getAssetInfo|updateAsset) answer.exifInfo.rating is too small",
                    "111-asset-update-rating-minus1.json"));

    private Deviations() {}

    static boolean holds(String version, String problem) {
        return ALL.stream().anyMatch(one -> one.version().equals(version) && one.covers(problem));
    }
}
