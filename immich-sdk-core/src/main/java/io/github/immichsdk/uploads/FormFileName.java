package io.github.immichsdk.uploads;

import java.net.URLConnection;

/** The name that a file has in the header of its part of a form. */
final class FormFileName {

    private FormFileName() {}

    /**
     * {@return a name in ASCII with the same end} The real name travels in a field of its own; 1.144 takes the kind of a file
     * from here all the same.
     */
    static String of(String fileName) {
        int dot = fileName.lastIndexOf('.');
        String end = dot < 0 ? "" : fileName.substring(dot).replaceAll("[^A-Za-z0-9.]", "_");
        String stem = (dot < 0 ? fileName : fileName.substring(0, dot)).replaceAll("[^A-Za-z0-9_-]+", "_");
        String shortened = stem.length() <= 60 ? stem : stem.substring(0, 60);
        return (shortened.isEmpty() ? "file" : shortened) + end;
    }

    /** {@return whether a file is a video by the end of its name; a guess, for dry runs} */
    static boolean looksLikeVideo(String fileName) {
        String type = URLConnection.guessContentTypeFromName(fileName);
        return type != null && type.startsWith("video/");
    }
}
