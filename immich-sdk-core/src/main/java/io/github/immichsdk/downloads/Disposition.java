package io.github.immichsdk.downloads;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the file name of a {@code Content-Disposition} header. It may be anything, and is not safe as it stands. */
final class Disposition {

    private static final Pattern CODED = Pattern.compile("(?i)filename\\*\\s*=\\s*UTF-8''([^;\\s]+)");
    private static final Pattern PLAIN =
            Pattern.compile("(?i)filename\\s*=\\s*(?:\"((?:[^\"\\\\]|\\\\.)*)\"|([^;\\s]+))");

    private Disposition() {}

    static @Nullable String fileName(@Nullable String header) {
        if (header == null) {
            return null;
        }
        Matcher coded = CODED.matcher(header);
        if (coded.find()) {
            try {
                return URLDecoder.decode(coded.group(1).replace("+", "%2B"), StandardCharsets.UTF_8);
            } catch (IllegalArgumentException e) {
                return null;
            }
        }
        Matcher plain = PLAIN.matcher(header);
        if (!plain.find()) {
            return null;
        }
        return plain.group(1) == null ? plain.group(2) : plain.group(1).replaceAll("\\\\(.)", "$1");
    }
}
