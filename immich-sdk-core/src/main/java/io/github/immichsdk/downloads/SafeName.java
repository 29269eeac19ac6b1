package io.github.immichsdk.downloads;

import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Makes a file's name of what the server names it, which may be anything: one that every file system takes, Windows included, and
 * that leads nowhere else. Any script and emoji stay, and so do leading dots, quotation marks of one stroke and percent signs.
 */
final class SafeName {

    /** How many bytes of UTF-8 a name has at most: 255 is the limit, and the ends of files that are not complete need room. */
    static final int MOST = 230;

    private static final int LONGEST_EXTENSION = 20;
    private static final Pattern DEVICE =
            Pattern.compile("(?i)(CON|PRN|AUX|NUL|CONIN\\$|CONOUT\\$|(COM|LPT)[0-9¹²³])[ ]*(\\..*)?");
    private static final Pattern OWN = Pattern.compile("(?i).*\\.part(\\.info)?");
    private static final Pattern SHAPELESS = Pattern.compile("\\p{Cf}");
    private static final Set<String> OWN_LISTS = Set.of(folded(Manifest.NAME), folded(Manifest.NEW));
    private static final char INSTEAD = '_';

    private SafeName() {}

    /** {@return one name, never empty, never with a separator, never a dot or two} */
    static String of(String name) {
        StringBuilder safe = new StringBuilder(name.length());
        name.codePoints().forEach(c -> safe.appendCodePoint(allowed(c) ? c : INSTEAD));
        // cut first: what is cut off may be what kept the name from being a device or a partial file
        String cut = cut(safe.toString(), "");
        if (cut.isEmpty()) {
            return String.valueOf(INSTEAD);
        }
        if (OWN.matcher(cut).matches()) {
            cut = cut(cut + INSTEAD, "");
        }
        if (OWN_LISTS.contains(folded(cut)) || DEVICE.matcher(cut).matches()) {
            cut = cut(INSTEAD + cut, "");
        }
        // Windows drops these in silence
        return cut.endsWith(".") || cut.endsWith(" ") ? cut.substring(0, cut.length() - 1) + INSTEAD : cut;
    }

    /** {@return the name with something between it and its extension} */
    static String with(String safe, String suffix) {
        return cut(safe, suffix);
    }

    private static boolean allowed(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL, Character.SURROGATE, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR ->
                false;
            // the joiners within emoji and scripts are of this kind, and so are those that turn a text around
            case Character.FORMAT -> (c < 0x202A || c > 0x202E) && (c < 0x2066 || c > 0x2069);
            default -> "/\\:*?\"<>|".indexOf(c) < 0;
        };
    }

    private static String cut(String name, String suffix) {
        String extension = extension(name);
        String stem = name.substring(0, name.length() - extension.length());
        int room = MOST - bytes(extension) - bytes(suffix);
        int end = 0;
        for (int used = 0; end < stem.length(); ) {
            int c = stem.codePointAt(end);
            used += bytes(c);
            if (used > room) {
                break;
            }
            end += Character.charCount(c);
        }
        return stem.substring(0, end) + suffix + extension;
    }

    /** {@return the extension with its dot; empty if there is none} */
    static String extension(String name) {
        int dot = name.lastIndexOf('.');
        boolean none = dot <= 0 || name.length() - dot > LONGEST_EXTENSION;
        return none || bytes(name.substring(dot)) > LONGEST_EXTENSION ? "" : name.substring(dot);
    }

    /** {@return the name without its extension} */
    static String stem(String name) {
        return name.substring(0, name.length() - extension(name).length());
    }

    /**
     * {@return the form in which two names are the same to a file system that ignores case, how accents are composed, or
     * characters without a shape, as the older one of macOS does}
     */
    static String folded(String path) {
        // lower case first: the upper case of ß is SS, but ẞ has none
        return SHAPELESS
                .matcher(Normalizer.normalize(path, Normalizer.Form.NFC))
                .replaceAll("")
                .toLowerCase(Locale.ROOT)
                .toUpperCase(Locale.ROOT)
                .toLowerCase(Locale.ROOT);
    }

    /**
     * Finds the place of a relative path.
     *
     * @param folder the folder
     * @param relative safe names with slashes between them
     * @return the place, which is in the folder
     * @throws IllegalArgumentException if it is not, or if this Java cannot write the name
     */
    static Path within(Path folder, String relative) {
        Path place;
        try {
            place = folder.resolve(relative).normalize();
        } catch (InvalidPathException e) {
            throw new IllegalArgumentException(
                    "this Java cannot write the file name '" + relative + "' (" + e.getReason()
                            + "): start it with a locale of UTF-8, such as LC_ALL=C.UTF-8",
                    e);
        }
        if (!place.startsWith(folder.normalize()) || place.equals(folder.normalize())) {
            throw new IllegalArgumentException("'" + relative + "' leads out of " + folder);
        }
        return place;
    }

    private static int bytes(int codePoint) {
        return codePoint < 0x80 ? 1 : codePoint < 0x800 ? 2 : codePoint < 0x10000 ? 3 : 4;
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
