package io.github.immichsdk.conformance;

import java.util.List;

/**
 * Where an exchange is not as the file says, each with a recorded exchange that shows a genuine server at the same: either it
 * breaks its own file, or it refuses what a test says wrong on purpose. The one list.
 */
final class Deviations {

    /**
     * A deviation.
     *
     * @param version the server version, as its file is named
     * @param problems a pattern for what {@link ExchangeCheck} says of it
     * @param recording the file name of the recorded exchange that shows the same
     * @param isRefused whether it is excused only if the server refuses it with 400
     */
    record Deviation(String version, String problems, String recording, boolean isRefused) {

        boolean covers(String problem, Exchange exchange) {
            return problem.matches(problems) && (!isRefused || exchange.status() == 400);
        }
    }

    static final List<Deviation> ALL = List.of(
            // The file of 1.144.1 does not know that an upload of what is there already succeeds with another status.
            broken("1.144.1", "uploadAsset answer has the status 200", "043-asset-upload-duplicate.json"),
            // It asks for 'metadata', and the server does without.
            broken("1.144.1", "uploadAsset form.metadata is missing", "042-asset-upload.json"),
            // From 3.0 on the server passes over these two, which are needed before: the same form serves all versions.
            broken("3.0.3", "uploadAsset form.device(Asset)?Id is not in the file", "042-asset-upload.json"),
            // A rejected asset is rated -1, which the file allows in requests but not in answers.
            broken(
                    "3.0.3",
                    "(getAssetInfo|updateAsset) answer.exifInfo.rating is too small",
                    "111-asset-update-rating-minus1.json"),
            // A month of the timeline tells a state of each asset that no file knows; plain requests of the proofs read
            // one.
            broken("1.144.1", "getTimeBucket answer.status is not in the file", "264-timeline-bucket.json"),
            broken("2.7.5", "getTimeBucket answer.status is not in the file", "264-timeline-bucket.json"),
            broken("3.0.3", "getTimeBucket answer.status is not in the file", "265-timeline-bucket.json"),
            // Before 3.0 the files allow capitals only, and the servers take both.
            broken("1.144.1", "createTag request.color does not fit its pattern", "225-tags-create.json"),
            broken("2.7.5", "createTag request.color does not fit its pattern", "225-tags-create.json"),
            // A test logs in with what is no address, and the caller is to hear that from the server.
            refused("1.144.1", "login request.email is no email", "016-auth-login-bad-email.json"),
            refused("2.7.5", "login request.email is no email", "016-auth-login-bad-email.json"),
            refused(
                    "3.0.3",
                    "login request.email (is no email|does not fit its pattern)",
                    "016-auth-login-bad-email.json"));

    private Deviations() {}

    static boolean hold(String version, String problem, Exchange exchange) {
        String same = version.equals("3.1.0") ? "3.0.3" : version; // their files are equal
        return ALL.stream().anyMatch(one -> one.version().equals(same) && one.covers(problem, exchange));
    }

    private static Deviation broken(String version, String problems, String recording) {
        return new Deviation(version, problems, recording, false);
    }

    private static Deviation refused(String version, String problems, String recording) {
        return new Deviation(version, problems, recording, true);
    }
}
