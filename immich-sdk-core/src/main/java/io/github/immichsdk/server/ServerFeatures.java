package io.github.immichsdk.server;

import io.github.immichsdk.api.JsonField;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The enabled features. A feature that the server's version does not have is false.
 *
 * @param configFile whether the server is set up by a file, so that its settings cannot be changed through the API
 * @param duplicateDetection whether duplicates are looked for
 * @param email whether the server can send mail
 * @param facialRecognition whether faces are recognised
 * @param importFaces whether faces are taken from the files' metadata
 * @param map whether there is a map
 * @param oauth whether OAuth login is available
 * @param oauthAutoLaunch whether the login page redirects to that provider automatically
 * @param ocr whether text on pictures is read; servers from 2.x on
 * @param passwordLogin whether password login is available
 * @param realtimeTranscoding whether videos are converted while they play; servers from 3.0 on
 * @param reverseGeocoding whether coordinates become names of places
 * @param search whether there is a search
 * @param sidecar whether sidecar files are read and written
 * @param smartSearch whether smart search is available
 * @param trash whether there is a trash; otherwise, deletion is permanent
 * @param additionalProperties features that this SDK does not know, by name
 */
public record ServerFeatures(
        @JsonField(absent = "false") boolean configFile,
        @JsonField(absent = "false") boolean duplicateDetection,
        @JsonField(absent = "false") boolean email,
        @JsonField(absent = "false") boolean facialRecognition,
        @JsonField(absent = "false") boolean importFaces,
        @JsonField(absent = "false") boolean map,
        @JsonField(absent = "false") boolean oauth,
        @JsonField(absent = "false") boolean oauthAutoLaunch,
        @JsonField(absent = "false") boolean ocr,
        @JsonField(absent = "false") boolean passwordLogin,
        @JsonField(absent = "false") boolean realtimeTranscoding,
        @JsonField(absent = "false") boolean reverseGeocoding,
        @JsonField(absent = "false") boolean search,
        @JsonField(absent = "false") boolean sidecar,
        @JsonField(absent = "false") boolean smartSearch,
        @JsonField(absent = "false") boolean trash,
        Map<String, @Nullable Object> additionalProperties) {
    /** Checks that nothing is missing. */
    public ServerFeatures {
        Objects.requireNonNull(additionalProperties, "additionalProperties");
    }
}
