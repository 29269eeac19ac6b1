package io.github.immichsdk.downloads;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Gives a file the extension of what it holds. Old libraries have files whose name says something else than their bytes, such as the
 * video of a live photo that is named after the picture; no program opens such a file.
 */
final class DetectedExtension {

    /** Each media type, with its extensions; the first is the usual one. */
    private static final Map<String, List<String>> EXTENSIONS = Map.ofEntries(
            Map.entry("image/jpeg", List.of("jpg", "jpeg", "jpe", "jfif", "insp", "mpo")),
            Map.entry("image/heic", List.of("heic", "heif", "hif")),
            Map.entry("image/heif", List.of("heif", "heic", "hif")),
            Map.entry("image/hif", List.of("hif", "heif", "heic")),
            Map.entry("image/png", List.of("png")),
            Map.entry("image/gif", List.of("gif")),
            Map.entry("image/webp", List.of("webp")),
            Map.entry("image/avif", List.of("avif")),
            Map.entry("image/bmp", List.of("bmp")),
            Map.entry("image/tiff", List.of("tiff", "tif")),
            Map.entry("image/jxl", List.of("jxl")),
            Map.entry("image/jp2", List.of("jp2")),
            Map.entry("image/svg+xml", List.of("svg", "svgz")),
            Map.entry("video/mp4", List.of("mp4", "insv", "m4v", "lrv")),
            Map.entry("video/x-m4v", List.of("m4v", "mp4")),
            Map.entry("video/quicktime", List.of("mov", "qt")),
            Map.entry("video/mpeg", List.of("mpg", "mpe", "mpeg", "m1v", "m2v")),
            Map.entry("video/mp2t", List.of("mts", "m2ts", "m2t", "ts")),
            Map.entry("video/3gpp", List.of("3gp", "3gpp")),
            Map.entry("video/x-msvideo", List.of("avi")),
            Map.entry("video/x-matroska", List.of("mkv")),
            Map.entry("video/x-flv", List.of("flv")),
            Map.entry("video/x-ms-wmv", List.of("wmv")),
            Map.entry("video/webm", List.of("webm")));

    /** Raw files have many media types each, such as image/arw and image/x-sony-arw. */
    private static final Set<String> RAW = Set.of(
            "3fr", "ari", "arw", "cap", "cin", "cr2", "cr3", "crw", "dcr", "dng", "erf", "fff", "iiq", "k25", "kdc",
            "mrw", "nef", "nrw", "orf", "ori", "pef", "psd", "raf", "raw", "rw2", "rwl", "sr2", "srf", "srw", "x3f");

    private static final Map<String, String> TYPES = new HashMap<>();

    static {
        RAW.forEach(extension -> TYPES.put(extension, "image/" + extension));
        EXTENSIONS.forEach((type, extensions) -> TYPES.putIfAbsent(extensions.get(0), type));
        EXTENSIONS.forEach((type, extensions) -> extensions.forEach(one -> TYPES.putIfAbsent(one, type)));
    }

    private DetectedExtension() {}

    /**
     * Corrects the extension of a name.
     *
     * @param name the name that the file had when it was uploaded
     * @param mediaType the media type that the server gives, or null
     * @param path where the server keeps the file; empty if it does not say
     * @return the name with an extension of that type, in the capitals of the one that it replaces; as it is if it has one already, or
     *     if nobody knows better
     */
    static String of(String name, @Nullable String mediaType, String path) {
        String right = right(mediaType, extension(path));
        String now = extension(name);
        if (right == null || name.isEmpty() || fits(now, right)) {
            return name;
        }
        if (!TYPES.containsKey(now)) {
            // what stands after the last dot, if anything, is a part of the name
            return name + "." + right;
        }
        String stem = name.substring(0, name.length() - now.length() - 1);
        if (fits(extension(stem), right)) {
            return stem;
        }
        boolean capitals = name.endsWith(now.toUpperCase(Locale.ROOT)) && !name.endsWith(now);
        return stem + "." + (capitals ? right.toUpperCase(Locale.ROOT) : right);
    }

    /** {@return the extension that the file should have: that of its path if its type agrees, else the usual one of its type} */
    private static @Nullable String right(@Nullable String mediaType, String ofPath) {
        String type =
                mediaType == null ? "" : mediaType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        List<String> known = EXTENSIONS.get(type);
        if (known != null) {
            return known.contains(ofPath) ? ofPath : known.get(0);
        }
        return TYPES.containsKey(ofPath) ? ofPath : null;
    }

    private static boolean fits(String extension, String right) {
        String type = TYPES.get(right);
        return extension.equals(right)
                || EXTENSIONS.getOrDefault(type == null ? "" : type, List.of()).contains(extension);
    }

    private static String extension(String name) {
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        int dot = last.lastIndexOf('.');
        return dot <= 0 ? "" : last.substring(dot + 1).toLowerCase(Locale.ROOT);
    }
}
