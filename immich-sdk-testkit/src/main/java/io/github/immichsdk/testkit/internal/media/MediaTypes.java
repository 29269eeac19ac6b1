package io.github.immichsdk.testkit.internal.media;

import io.github.immichsdk.testkit.FakeVersion;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The file types that the server accepts, by extension. */
public final class MediaTypes {
    private static final List<String> VIDEO = words(
            ".3gp .3gpp .avi .flv .insv .m2t .m2ts .m4v .mkv .mov .mp4 .mpe .mpeg .mpg .mts .mxf .ts .vob .webm .wmv");
    private static final List<String> RAW = words(
            ".3fr .ari .arw .cap .cin .cr2 .cr3 .crw .dcr .dng .erf .fff .iiq .k25 .kdc .mrw .nef .nrw .orf .ori .pef .psd .raf .raw .rw2 .rwl .sr2 .srf .srw .x3f");
    private static final List<String> WEB = words(".avif .bmp .gif .jpeg .jpg .png .webp");
    private static final List<String> OTHER = words(".heic .heif .hif .insp .jp2 .jpe .jxl .mpo .svg .tif .tiff");
    private static final Map<String, String> MIME = Map.ofEntries(
            Map.entry(".jpg", "image/jpeg"),
            Map.entry(".jpeg", "image/jpeg"),
            Map.entry(".jpe", "image/jpeg"),
            Map.entry(".insp", "image/jpeg"),
            Map.entry(".mpo", "image/jpeg"),
            Map.entry(".svg", "image/svg"),
            Map.entry(".tif", "image/tiff"),
            Map.entry(".3gp", "video/3gpp"),
            Map.entry(".3gpp", "video/3gpp"),
            Map.entry(".avi", "video/msvideo"),
            Map.entry(".flv", "video/x-flv"),
            Map.entry(".insv", "video/mp4"),
            Map.entry(".m2t", "video/mp2t"),
            Map.entry(".m2ts", "video/mp2t"),
            Map.entry(".mts", "video/mp2t"),
            Map.entry(".ts", "video/mp2t"),
            Map.entry(".m4v", "video/x-m4v"),
            Map.entry(".mkv", "video/x-matroska"),
            Map.entry(".mov", "video/quicktime"),
            Map.entry(".mpe", "video/mpeg"),
            Map.entry(".mpg", "video/mpeg"),
            Map.entry(".mxf", "application/mxf"),
            Map.entry(".vob", "video/mpeg"),
            Map.entry(".wmv", "video/x-ms-wmv"));

    private MediaTypes() {}

    private static List<String> words(String text) {
        return List.of(text.split(" "));
    }

    /** {@return the extension of a name in lower case with its dot; empty if there is none} */
    public static String extension(String name) {
        int dot = name.lastIndexOf('.');
        return dot <= 0 ? "" : name.substring(dot).toLowerCase(Locale.ROOT);
    }

    /** {@return whether the server takes such a file} */
    public static boolean supported(String extension, FakeVersion version) {
        return videos(version).contains(extension) || images(version).contains(extension);
    }

    /** {@return whether it is a video} */
    public static boolean isVideo(String extension) {
        return VIDEO.contains(extension);
    }

    /** {@return the extensions of videos} */
    public static List<String> videos(FakeVersion version) {
        return version == FakeVersion.V1_144_1 ? without(VIDEO, ".mxf") : VIDEO;
    }

    /** {@return the extensions of pictures} */
    public static List<String> images(FakeVersion version) {
        List<String> all = new ArrayList<>(WEB);
        all.addAll(RAW);
        all.addAll(OTHER);
        return version.isAtLeast(FakeVersion.V3_0_3) ? all : without(all, ".mpo");
    }

    /** {@return the media type of such a file} */
    public static String mime(String extension) {
        String known = MIME.get(extension);
        if (known != null) {
            return known;
        }
        String plain = extension.isEmpty() ? "octet-stream" : extension.substring(1);
        return (VIDEO.contains(extension)
                        ? "video/"
                        : RAW.contains(extension) || OTHER.contains(extension) || WEB.contains(extension)
                                ? "image/"
                                : "application/")
                + plain;
    }

    private static List<String> without(List<String> list, String word) {
        return list.stream().filter(item -> !item.equals(word)).toList();
    }
}
