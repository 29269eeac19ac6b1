package io.github.immichsdk.downloads;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Reads the file name of a {@code Content-Disposition} header in one pass. The name may be anything, and is not safe as it stands; one
 * that is longer than any file system takes is ignored, and so is a header that makes no sense.
 */
final class ContentDisposition {

    /** The longest name that is read, in characters as the header has them. */
    private static final int LONGEST = 4096;

    private static final String UTF_8 = "utf-8'";

    private final String header;
    private int at;

    private ContentDisposition(String header) {
        this.header = header;
    }

    /** {@return the file name; null if there is none that can be read} */
    static @Nullable String fileName(@Nullable String header) {
        return header == null ? null : new ContentDisposition(header).name();
    }

    private @Nullable String name() {
        String plain = null;
        while (at < header.length()) {
            String parameter = upTo("=;").toLowerCase(Locale.ROOT);
            boolean valued = at < header.length() && header.charAt(at) == '=';
            at++;
            if (!valued) {
                continue;
            }
            String value = value();
            if (parameter.equals("filename*")) {
                String decoded = decoded(value);
                if (decoded != null) {
                    return decoded;
                }
            } else if (parameter.equals("filename") && plain == null) {
                plain = usable(value);
            }
        }
        return plain;
    }

    /** Takes all up to one of some characters, which stays. */
    private String upTo(String ends) {
        int from = at;
        while (at < header.length() && ends.indexOf(header.charAt(at)) < 0) {
            at++;
        }
        return header.substring(from, at).strip();
    }

    /** Takes a value, and the semicolon after it. */
    private String value() {
        while (at < header.length() && (header.charAt(at) == ' ' || header.charAt(at) == '\t')) {
            at++;
        }
        String value;
        if (at < header.length() && header.charAt(at) == '"') {
            at++;
            value = quoted();
            upTo(";");
        } else {
            value = upTo(";");
        }
        at++;
        return value;
    }

    private String quoted() {
        StringBuilder value = new StringBuilder();
        for (; at < header.length() && header.charAt(at) != '"'; at++) {
            if (header.charAt(at) == '\\' && at + 1 < header.length()) {
                at++;
            }
            value.append(header.charAt(at));
        }
        return value.toString();
    }

    /** {@return the name of a value such as {@code UTF-8'en'a%20b.jpg}; null if it is in another set of characters, or broken} */
    private static @Nullable String decoded(String value) {
        int name = value.indexOf('\'', UTF_8.length()) + 1;
        if (!value.regionMatches(true, 0, UTF_8, 0, UTF_8.length()) || name == 0 || value.length() > LONGEST) {
            return null;
        }
        try {
            return usable(URLDecoder.decode(value.substring(name).replace("+", "%2B"), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static @Nullable String usable(String name) {
        return name.isEmpty() || name.length() > LONGEST ? null : name;
    }
}
