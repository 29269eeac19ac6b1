package io.github.immichsdk.server;

import io.github.immichsdk.api.JsonField;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The public settings of the server.
 *
 * @param initialized whether there is an administrator
 * @param onboarded whether the administrator has completed the setup
 * @param maintenanceMode whether the server is in maintenance mode and rejects nearly all requests; false before 2.x
 * @param externalDomain the base URL of shared links; empty if it is the server's own
 * @param loginPageMessage the message on the login page; may be empty
 * @param oauthButtonText the label of the OAuth login button
 * @param oauthAccountManagementUrl where a user manages their account at that provider; null before 3.2 or if not set
 * @param publicUsers whether users see each other
 * @param trashDays after how many days the trash is emptied
 * @param userDeleteDelay after how many days a deleted user is gone for good
 * @param minFaces how many pictures a person needs to be listed; null before 3.0, where the server leaves others out itself
 * @param mapDarkStyleUrl the dark style of the map
 * @param mapLightStyleUrl the light style of the map
 * @param additionalProperties settings that this SDK does not know, by name
 */
public record ServerConfig(
        @JsonField("isInitialized") boolean initialized,
        @JsonField("isOnboarded") boolean onboarded,
        @JsonField(absent = "false") boolean maintenanceMode,
        @JsonField(absent = "") String externalDomain,
        @JsonField(absent = "") String loginPageMessage,
        @JsonField(absent = "") String oauthButtonText,
        @Nullable String oauthAccountManagementUrl,
        boolean publicUsers,
        int trashDays,
        int userDeleteDelay,
        @Nullable Integer minFaces,
        @JsonField(absent = "") String mapDarkStyleUrl,
        @JsonField(absent = "") String mapLightStyleUrl,
        Map<String, @Nullable Object> additionalProperties) {
    /** Checks that nothing is missing. */
    public ServerConfig {
        Objects.requireNonNull(externalDomain, "externalDomain");
        Objects.requireNonNull(loginPageMessage, "loginPageMessage");
        Objects.requireNonNull(oauthButtonText, "oauthButtonText");
        Objects.requireNonNull(mapDarkStyleUrl, "mapDarkStyleUrl");
        Objects.requireNonNull(mapLightStyleUrl, "mapLightStyleUrl");
        Objects.requireNonNull(additionalProperties, "additionalProperties");
    }
}
