package io.github.immichsdk.server;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which features are switched on. One that the server's version does not have is false.
 *
 * @param configFile whether the server is set up by a file, so that its settings cannot be changed through the API
 * @param duplicateDetection whether duplicates are looked for
 * @param email whether the server can send mail
 * @param facialRecognition whether faces are recognised
 * @param importFaces whether faces are taken from the files' metadata
 * @param map whether there is a map
 * @param oauth whether one can log in through an OAuth provider
 * @param oauthAutoLaunch whether the log-in page goes to that provider by itself
 * @param ocr whether text on pictures is read; servers from 2.x on
 * @param passwordLogin whether one can log in with a password
 * @param realtimeTranscoding whether videos are converted while they play; servers from 3.0 on
 * @param reverseGeocoding whether coordinates become names of places
 * @param search whether there is a search
 * @param sidecar whether sidecar files are read and written
 * @param smartSearch whether one can search by what is seen on a picture
 * @param trash whether there is a trash; without, deleting is for good
 * @param more features that this SDK does not know, by name
 */
public record ServerFeatures(
        boolean configFile,
        boolean duplicateDetection,
        boolean email,
        boolean facialRecognition,
        boolean importFaces,
        boolean map,
        boolean oauth,
        boolean oauthAutoLaunch,
        boolean ocr,
        boolean passwordLogin,
        boolean realtimeTranscoding,
        boolean reverseGeocoding,
        boolean search,
        boolean sidecar,
        boolean smartSearch,
        boolean trash,
        Map<String, @Nullable Object> more) {}
