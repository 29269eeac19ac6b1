package io.github.immichsdk.conformance;

import static java.util.Map.entry;

import java.util.Map;

/** The operations that the SDK does not cover on purpose, each with its replacement or the reason. The one list. */
final class UncoveredOperations {

    static final Map<String, String> REASONS = Map.ofEntries(
            entry("getAllUserAssetsByDeviceId", "deprecated, gone in 3.0: `search().stream(query)`"),
            entry("checkExistingAssets", "deprecated, gone in 3.0: `uploads().check(…)`"),
            entry("getRandom", "deprecated, gone in 3.0: `search().random(query, count)`"),
            entry("replaceAsset", "deprecated, gone in 3.0: `uploads().upload(…)`, then `assets().copy(…)`"),
            entry("getDeltaSync", "deprecated, gone in 3.0: `ImmichSync.stream(…)`"),
            entry("getFullSyncForUser", "deprecated, gone in 3.0: `ImmichSync.stream(…)`"),
            entry("getQueuesLegacy", "deprecated: `Jobs.list()` calls `getQueues`"),
            entry("getAdminConfig", "the document of `getConfig`, which 3.2 still has: `Configuration.get()`"),
            entry("updateAdminConfig", "the document of `updateConfig`: `Configuration.update(…)`"),
            entry("getAdminConfigDefaults", "the document of `getConfigDefaults`: `Configuration.defaults()`"),
            entry("createPartnerDeprecated", "deprecated: `partners().share(…)`"),
            entry("getNotification", "fails for every existing notification: `notifications().get(…)` reads the list"),
            entry("mergePeople", "its request is not known: `people().merge(…)` does the same on all versions"),
            entry("redirectOAuthToMobile", "redirects the browser of a phone; no program calls it"),
            entry("logoutOAuth", "called by the OAuth provider, with a token that it signs"));

    private UncoveredOperations() {}
}
