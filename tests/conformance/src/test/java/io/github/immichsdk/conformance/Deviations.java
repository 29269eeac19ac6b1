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
            broken("1.144.1", "uploadAsset response has the status 200", "043-asset-upload-duplicate.json"),
            // It asks for 'metadata', and the server does without.
            broken("1.144.1", "uploadAsset form.metadata is missing", "042-asset-upload.json"),
            // From 3.0 on the server passes over these two, which are needed before: the same form serves all versions.
            broken("3.0.3", "uploadAsset form.device(Asset)?Id is not in the file", "042-asset-upload.json"),
            // A rejected asset is rated -1, which the file allows in requests but not in responses.
            broken(
                    "3.0.3",
                    "(getAssetInfo|updateAsset) response.exifInfo.rating is too small",
                    "111-asset-update-rating-minus1.json"),
            // A month of the timeline has a state of each asset that no file describes; plain requests of the proofs
            // read
            // one.
            broken("1.144.1", "getTimeBucket response.status is not in the file", "264-timeline-bucket.json"),
            broken("2.7.5", "getTimeBucket response.status is not in the file", "264-timeline-bucket.json"),
            broken("3.0.3", "getTimeBucket response.status is not in the file", "265-timeline-bucket.json"),
            // Before 3.0 the files allow capitals only, and the servers take both.
            broken("1.144.1", "createTag request.color does not fit its pattern", "225-tags-create.json"),
            broken("2.7.5", "createTag request.color does not fit its pattern", "225-tags-create.json"),
            // A test logs in with what is no address, and the caller is to hear that from the server.
            refused("1.144.1", "login request.email is no email", "016-auth-login-bad-email.json"),
            refused("2.7.5", "login request.email is no email", "016-auth-login-bad-email.json"),
            refused(
                    "3.0.3",
                    "login request.email (is no email|does not fit its pattern)",
                    "016-auth-login-bad-email.json"),
            // No file knows that a repeated like succeeds with another status.
            broken("1.144.1", "createActivity response has the status 200", "0498-activity-like-album-again.json"),
            broken("2.7.5", "createActivity response has the status 200", "0498-activity-like-album-again.json"),
            broken("3.0.3", "createActivity response has the status 200", "0498-activity-like-album-again.json"),
            // Before 3.0 an address that is not set is an empty text, which the server sends and takes.
            broken(
                    "1.144.1",
                    "getConfig response.(oauth.mobileRedirectUri|server.externalDomain) is no uri",
                    "0817-config-get.json"),
            broken(
                    "1.144.1",
                    "getConfigDefaults response.(oauth.mobileRedirectUri|server.externalDomain) is no uri",
                    "0818-config-defaults.json"),
            broken(
                    "1.144.1",
                    "updateConfig (request|response).(oauth.mobileRedirectUri|server.externalDomain) is no uri",
                    "0821-config-put-same.json"),
            broken(
                    "2.7.5",
                    "getConfig response.(oauth.mobileRedirectUri|server.externalDomain) is no uri",
                    "0817-config-get.json"),
            broken(
                    "2.7.5",
                    "getConfigDefaults response.(oauth.mobileRedirectUri|server.externalDomain) is no uri",
                    "0818-config-defaults.json"),
            broken(
                    "2.7.5",
                    "updateConfig (request|response).(oauth.mobileRedirectUri|server.externalDomain) is no uri",
                    "0821-config-put-same.json"),
            // The album of a shared link shows no users, and the file wants the owner at least.
            broken("3.0.3", "getAllSharedLinks response.album.albumUsers has too few", "0573-link-list.json"),
            broken("3.0.3", "getSharedLinkById response.album.albumUsers has too few", "0577-link-get.json"),
            broken("3.0.3", "getMySharedLink response.album.albumUsers has too few", "0580-visit-me-album.json"),
            // A link that hides metadata shows eight fields of each asset, also those of its album; the file wants
            // whole assets.
            broken(
                    "1.144.1",
                    "get(MySharedLink|SharedLinkById) response.assets.\\w+ is missing",
                    "0617-visit-me-album-no-metadata.json"),
            // The people of an asset have the rows of their faces, which the file describes without the person.
            broken(
                    "1.144.1",
                    "getAssetInfo response.people.faces.(assetId|deletedAt|person|personId|updateId|updatedAt) is not in the file",
                    "0329-person-asset-with-people.json"),
            // The file describes three fields and IDs of version 4; the server sends six fields and IDs of version 7.
            broken(
                    "3.0.3",
                    "getIntegrityReport response.items.((assetId|fileAssetId|createdAt) is not in the file"
                            + "|id does not fit its pattern)",
                    "1081-integrity-report-own-missing.json"),
            // Before 3.0 the files write slashes around this pattern, which no key has; the server reads the key.
            broken(
                    "1.144.1",
                    "set(User|Server)License request.licenseKey does not fit its pattern",
                    "0838-serverinfo-licence-set-invalid.json"),
            broken(
                    "2.7.5",
                    "set(User|Server)License request.licenseKey does not fit its pattern",
                    "0838-serverinfo-licence-set-invalid.json"),
            // Tests send words and numbers that are wrong, and the caller is to hear that from the server.
            refused("1.144.1", "createJob request.name is not one of the words", "0797-queue-job-create-unknown.json"),
            refused("2.7.5", "createJob request.name is not one of the words", "0797-queue-job-create-unknown.json"),
            refused("3.0.3", "createJob request.name is not one of the words", "0797-queue-job-create-unknown.json"),
            refused(
                    "2.7.5",
                    "createWorkflow request.triggerType is not one of the words",
                    "1030-workflow-create-bad-trigger.json"),
            refused(
                    "3.0.3",
                    "createWorkflow request.trigger is not one of the words",
                    "1010-workflow-create-bad-trigger.json"),
            refused(
                    "1.144.1",
                    "updateConfig request.trash.days is (too small|not a number)",
                    "0823-config-put-bad-value.json"),
            refused(
                    "2.7.5",
                    "updateConfig request.trash.days is (too small|not a number)",
                    "0823-config-put-bad-value.json"),
            refused(
                    "3.0.3",
                    "updateConfig request.trash.days is (too small|not a number)",
                    "0823-config-put-bad-value.json"));

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
