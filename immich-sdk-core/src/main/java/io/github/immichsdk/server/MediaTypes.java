package io.github.immichsdk.server;

import io.github.immichsdk.internal.checks.Copies;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The file types that the server accepts, by extension: in lower case, with the dot, such as {@code .jpg}.
 *
 * @param image extensions of pictures
 * @param video extensions of videos
 * @param sidecar extensions of sidecar files, which are uploaded along with a picture or video, never alone
 * @param additionalProperties kinds that this SDK does not know, by name
 */
public record MediaTypes(
        Set<String> image, Set<String> video, Set<String> sidecar, Map<String, @Nullable Object> additionalProperties) {

    /** Converts the extensions to lower case. */
    public MediaTypes {
        Copies.requireNoNulls("image", image);
        Copies.requireNoNulls("video", video);
        Copies.requireNoNulls("sidecar", sidecar);
        Objects.requireNonNull(additionalProperties, "additionalProperties");
        image = lower(image);
        video = lower(video);
        sidecar = lower(sidecar);
    }

    private static Set<String> lower(Set<String> endings) {
        Set<String> lower = new LinkedHashSet<>();
        endings.forEach(ending -> lower.add(ending.toLowerCase(Locale.ROOT)));
        return Collections.unmodifiableSet(lower);
    }

    /**
     * Checks whether the server accepts a file as a picture or video. Checks the name only, as the server does; costs no
     * request.
     *
     * @param fileName the file's name, with or without folders before it
     * @return true if it has the extension of a picture or video
     */
    public boolean isSupported(String fileName) {
        Objects.requireNonNull(fileName, "fileName");
        String ending = ending(fileName);
        return image.contains(ending) || video.contains(ending);
    }

    /**
     * Checks whether a file is a sidecar, by its name. Costs no request.
     *
     * @param fileName the file's name, with or without folders before it
     * @return true if it has the extension of a sidecar
     */
    public boolean isSidecar(String fileName) {
        Objects.requireNonNull(fileName, "fileName");
        return sidecar.contains(ending(fileName));
    }

    private static String ending(String fileName) {
        int name = Math.max(fileName.lastIndexOf('/'), fileName.lastIndexOf('\\')) + 1;
        int dot = fileName.lastIndexOf('.');
        // a name that only starts with a dot has no extension
        return dot <= name ? "" : fileName.substring(dot).toLowerCase(Locale.ROOT);
    }
}
