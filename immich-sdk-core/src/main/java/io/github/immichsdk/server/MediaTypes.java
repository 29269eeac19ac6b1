package io.github.immichsdk.server;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which files the server takes, by their endings: in lower case, with the dot, such as {@code .jpg}.
 *
 * @param image endings of pictures
 * @param video endings of videos
 * @param sidecar endings of sidecar files, which are uploaded along with a picture or video, never alone
 * @param more kinds that this SDK does not know, by name
 */
public record MediaTypes(
        Set<String> image, Set<String> video, Set<String> sidecar, Map<String, @Nullable Object> more) {

    /** Takes endings in any case, and keeps them in lower case. */
    public MediaTypes {
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
     * Tells whether the server takes a file as a picture or video. Judges by the name alone, as the server does; costs no
     * request.
     *
     * @param fileName the file's name, with or without folders before it
     * @return true if its ending is one of a picture or video
     */
    public boolean isSupported(String fileName) {
        String ending = ending(fileName);
        return image.contains(ending) || video.contains(ending);
    }

    /**
     * Tells whether a file is a sidecar by its name. Costs no request.
     *
     * @param fileName the file's name, with or without folders before it
     * @return true if its ending is one of a sidecar
     */
    public boolean isSidecar(String fileName) {
        return sidecar.contains(ending(fileName));
    }

    private static String ending(String fileName) {
        int name = Math.max(fileName.lastIndexOf('/'), fileName.lastIndexOf('\\')) + 1;
        int dot = fileName.lastIndexOf('.');
        // a name that only begins with a dot has no ending
        return dot <= name ? "" : fileName.substring(dot).toLowerCase(Locale.ROOT);
    }
}
