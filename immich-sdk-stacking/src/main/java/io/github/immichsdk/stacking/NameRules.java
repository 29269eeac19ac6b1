package io.github.immichsdk.stacking;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * How camera makers, phones and editors name the files of one shot or one burst: a table, one row per naming scheme. To teach
 * the SDK another scheme, add a row here and a group to the naming corpus of the tests.
 *
 * <p>Each pattern matches a whole file name without its extension, in any case of letters. Its named groups are the parts of a
 * name: {@code shot}, the name of the shot; {@code copy}, a copy number that stays part of the name; {@code id}, what the
 * pictures of one burst share; {@code number}, the place in a burst or among the versions; {@code cover}, present on the cover.
 */
final class NameRules {

    /** What a mark in a name says about the file. */
    enum Mark {
        /** The camera chose it to stand for its siblings. */
        COVER,
        /** The camera kept it beside the cover. */
        ORIGINAL,
        /** A person or a program edited it. */
        EDITED,
        /** A program made it out of this picture and perhaps others. */
        DERIVED,
        /** A mode of the camera, which says nothing about versions. */
        MODE,
        /** A copy of the file under another name. */
        COPY
    }

    /** How far a mark can be trusted. */
    enum Trust {
        /** Only versions are named so. */
        STRONG,
        /** Other pictures may be named so, too: counts only beside a file of the unmarked name and the same wall-clock time. */
        WEAK
    }

    /** A mark that makes a file one of several of the same shot. */
    record Version(String scheme, Pattern pattern, Mark mark, Trust trust) {}

    /** A name that makes a file one of a burst; its pictures follow each other within the gap. */
    record Burst(String scheme, Pattern pattern, Duration gap) {}

    private record VersionRow(String scheme, String text, Mark mark, Trust trust) {}

    private record BurstRow(String scheme, String text, Duration gap) {}

    /** Extensions of RAW files. */
    static final Set<String> RAW = Set.of(
            "3fr", "ari", "arq", "arw", "bay", "cap", "cin", "cr2", "cr3", "crw", "dcr", "dng", "eip", "erf", "fff",
            "gpr", "iiq", "k25", "kdc", "mdc", "mef", "mos", "mrw", "nef", "nrw", "orf", "ori", "pef", "ptx", "raf",
            "raw", "rw2", "rwl", "rwz", "sr2", "srf", "srw", "x3f");

    /** Extensions of working files of editors, which few viewers show. */
    static final Set<String> WORKING = Set.of("psd", "psb", "tif", "tiff", "xcf", "afphoto", "exr", "jxr");

    /** What Google Photos and others append for "edited", in the language of the account. */
    private static final List<String> EDITED_WORDS = List.of(
            "edited",
            "edit",
            "retouched",
            "retouch",
            "cropped",
            "crop", // English
            "bearbeitet", // German
            "modifi\u00e9",
            "modifie", // French
            "ha editado",
            "editado",
            "editada", // Spanish, Portuguese
            "modificato",
            "modificata", // Italian
            "bewerkt", // Dutch
            "edytowane", // Polish
            "editat", // Catalan, Romanian
            "redigerad",
            "redigerat",
            "redigeret",
            "redigert", // Swedish, Danish, Norwegian
            "muokattu", // Finnish
            "upraveno",
            "upraven\u00e9", // Czech, Slovak
            "szerkesztett", // Hungarian
            "d\u00fczenlendi", // Turkish
            "ure\u0111eno", // Croatian
            "\u03b5\u03c0\u03b5\u03be\u03b5\u03c1\u03b3\u03b1\u03c3\u03bc\u03ad\u03bd\u03bf", // Greek
            "\u0438\u0437\u043c\u0435\u043d\u0435\u043d\u043e",
            "\u0438\u0437\u043c\u0435\u043d\u0451\u043d\u043d\u044b\u0439",
            "\u0438\u0437\u043c\u0435\u043d\u0435\u043d\u043d\u044b\u0439",
            "\u043e\u0442\u0440\u0435\u0434\u0430\u043a\u0442\u0438\u0440\u043e\u0432\u0430\u043d\u043e", // Russian
            "\u0432\u0456\u0434\u0440\u0435\u0434\u0430\u0433\u043e\u0432\u0430\u043d\u043e", // Ukrainian
            "\u7de8\u96c6\u6e08\u307f", // Japanese
            "\u7f16\u8f91",
            "\u5df2\u7f16\u8f91",
            "\u5df2\u4fee\u6539", // Chinese, simplified
            "\u5df2\u7de8\u8f2f",
            "\u7de8\u8f2f", // Chinese, traditional
            "\uc218\uc815\ub428",
            "\ud3b8\uc9d1\ub428"); // Korean

    private static final Duration NAMED = Duration.ofMinutes(1);
    private static final String COPY = "(?<copy> ?\\(\\d{1,3}\\))?";

    /** Tried in this order, again and again, until none matches. */
    private static final List<VersionRow> VERSION_ROWS = List.of(
            row("Apple, edited on the phone", "(?<shot>IMG_)E(?<copy>\\d{4,})", Mark.EDITED),
            row(
                    "Google Photos, Lightroom and others: the word for edited",
                    "(?<shot>.+?)[ _~.-]+(?:" + String.join("|", EDITED_WORDS) + ")(?:[ _-]?(?<number>\\d{1,2}))?"
                            + COPY,
                    Mark.EDITED),
            row(
                    "Google Pixel modes with an original",
                    "(?<shot>PXL_[^.]+)(?!\\.BURST)(?:\\.[A-Z0-9_.-]*)?\\.ORIGINAL",
                    Mark.ORIGINAL),
            row(
                    "Google Pixel modes with a cover",
                    "(?<shot>PXL_[^.]+)(?!\\.BURST)(?:\\.[A-Z0-9_.-]*)?\\.COVER",
                    Mark.COVER),
            row("Google Pixel modes", "(?<shot>PXL_[^.]+)(?!\\.BURST)\\.[A-Z0-9_.-]+", Mark.MODE),
            row("Xiaomi, Huawei: edited, and when", "(?<shot>.+?)_edit_(?<number>\\d{6,17})", Mark.EDITED),
            row(
                    "Google Photos creations",
                    "(?<shot>.+?)-(?:COLLAGE|ANIMATION|EFFECTS|SMILE|MIX|MOTION)" + COPY,
                    Mark.DERIVED),
            row(
                    "Lightroom, phones, Google Photos: enhanced and merged",
                    "(?<shot>.+?)[-_](?:Enhanced(?:-(?:NR|SR|RD))*+|HDR-Pano|HDR|Pano)(?:-(?<number>\\d{1,2}))?" + COPY,
                    Mark.EDITED),
            row("DxO PhotoLab", "(?<shot>.+?)[-_]DxO(?:[-_ ][A-Za-z0-9 _-]+)?", Mark.EDITED),
            row(
                    "Topaz, Luminar, Affinity, Snapseed, Capture One",
                    "(?<shot>.+?)[-_ ](?:DeNoiseAI|SharpenAI|Gigapixel|Topaz|Luminar|Affinity|Snapseed|CaptureOne)(?:[-_][A-Za-z0-9._-]+)?",
                    Mark.EDITED),
            row("Android: edited copies", "(?<shot>.{7,})~(?<number>\\d{1,2})", Mark.EDITED),
            weak(
                    "Android: edited copies of short names, which Windows shortens likewise",
                    "(?<shot>.{1,6})~(?<number>\\d{1,2})",
                    Mark.EDITED),
            weak("darktable, Snapseed", "(?<shot>.+)[-_](?<number>\\d{2})", Mark.EDITED),
            weak("Lightroom, RawTherapee", "(?<shot>.+)-(?<number>\\d)", Mark.EDITED),
            weak("Capture One, macOS", "(?<shot>.+) (?<number>\\d{1,2})", Mark.EDITED),
            weak("Windows, browsers, Takeout: copies", "(?<shot>.+?) ?\\((?<number>\\d{1,3})\\)", Mark.COPY),
            weak(
                    "copies",
                    "(?<shot>.+?)(?: - |[ _-])(?:copy|kopie|copie|copia)(?: ?\\(?(?<number>\\d{1,3})\\)?)?",
                    Mark.COPY));

    /** The first row that matches counts. */
    private static final List<BurstRow> BURST_ROWS = List.of(
            new BurstRow(
                    "Sony Xperia, Nexus, Nothing",
                    "(?:.*\\D)?(?<number>\\d{4,5})_BURST(?<id>\\d{13,17})(?<cover>_COVER)?",
                    NAMED),
            new BurstRow("Google Pixel", "(?<id>PXL_[^.]+)\\.BURST-(?<number>\\d{1,4})(?<cover>.*\\.COVER)?.*", NAMED),
            new BurstRow(
                    "Huawei, Motorola, OnePlus, Xiaomi, HTC, LG",
                    "(?<id>.+?)[_-]?BURST[_-]?(?<number>\\d{1,5})(?<cover>_COVER)?(?:_[A-Z]+)*+",
                    NAMED),
            new BurstRow("Samsung", "(?<id>\\d{8}_\\d{6})_(?<number>\\d{3})", NAMED),
            // a time lapse is named so, too
            new BurstRow("GoPro", "(?<id>G\\d{3})(?<number>\\d{4})", Duration.ofSeconds(1)));

    /** Names that end with a date and a time to the second: two pictures of one second differ by a counter behind it. */
    static final Pattern ENDS_WITH_SECONDS = Pattern.compile(
            "(?:.*\\D)?(?:\\d{8}[ _-]?\\d{6}|\\d{4}-\\d\\d-\\d\\d[ _T-]+\\d\\d[.:_-]?\\d\\d[.:_-]?\\d\\d)");

    /** Names that hold a date and a time: no counter starts again under them. */
    static final Pattern HOLDS_DATE_AND_TIME = Pattern.compile(
            "(?:.*\\D)?(?:(?:19|20)\\d{6}[ _-]?\\d{6}(?:\\d{3})?|(?:19|20)\\d\\d-\\d\\d-\\d\\d[ _T-]+\\d\\d[.:_-]?\\d\\d[.:_-]?\\d\\d)(?:\\D.*)?");

    /** Names of files that no camera of the user wrote: their times say when they were received or saved. */
    static final Pattern NO_CAMERA = Pattern.compile(
            "(?i)(?:.*[-_]WA\\d{3,}.*|screen[ _-]?shot.*|screen[ _-]?recording.*|bildschirmfoto.*|capture d.*|signal-.*"
                    + "|telegram.*|photo_\\d.*|fb_img.*|received_.*|snapchat-.*|whatsapp.*|instagram.*|viber.*)");

    /** All rows of both tables, compiled. */
    static final List<Pattern> PATTERNS;

    static final List<Version> VERSIONS;

    static final List<Burst> BURSTS;

    static {
        int flags = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.DOTALL;
        List<Pattern> patterns = new ArrayList<>();
        List<Version> versions = new ArrayList<>();
        for (VersionRow row : VERSION_ROWS) {
            Pattern pattern = Pattern.compile(row.text, flags);
            patterns.add(pattern);
            versions.add(new Version(row.scheme, pattern, row.mark, row.trust));
        }
        List<Burst> bursts = new ArrayList<>();
        for (BurstRow row : BURST_ROWS) {
            Pattern pattern = Pattern.compile(row.text, flags);
            patterns.add(pattern);
            bursts.add(new Burst(row.scheme, pattern, row.gap));
        }
        PATTERNS = List.copyOf(patterns);
        VERSIONS = List.copyOf(versions);
        BURSTS = List.copyOf(bursts);
    }

    private NameRules() {}

    private static VersionRow row(String scheme, String text, Mark mark) {
        return new VersionRow(scheme, text, mark, Trust.STRONG);
    }

    private static VersionRow weak(String scheme, String text, Mark mark) {
        return new VersionRow(scheme, text, mark, Trust.WEAK);
    }

    static List<Version> versions(Trust trust) {
        return VERSIONS.stream().filter(row -> row.trust() == trust).toList();
    }
}
