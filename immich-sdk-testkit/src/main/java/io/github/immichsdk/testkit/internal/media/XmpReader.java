package io.github.immichsdk.testkit.internal.media;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the description, rating, capture time and place out of a sidecar. They win over those of the file. */
final class XmpReader {
    /** The names of a capture time, the first one that is there wins. */
    private static final List<String> TIMES =
            List.of("exif:DateTimeOriginal", "xmp:CreateDate", "photoshop:DateCreated");

    private static final Pattern TIME = Pattern.compile(
            "(\\d{4})-(\\d\\d)-(\\d\\d)T(\\d\\d:\\d\\d(?::\\d\\d(?:\\.\\d{1,9})?)?)(Z|[+-]\\d\\d:\\d\\d)?");
    private static final Pattern PLACE = Pattern.compile("(\\d{1,3}),(\\d{1,2}(?:\\.\\d+)?)([NSEW])");

    private XmpReader() {}

    static void read(byte[] xmp, FileFacts facts) {
        String text = new String(xmp, StandardCharsets.UTF_8);
        int element = text.indexOf("<dc:description>");
        int item = element < 0 ? -1 : text.indexOf("<rdf:li", element);
        int begin = item < 0 ? -1 : text.indexOf('>', item) + 1;
        int end = begin <= 0 ? -1 : text.indexOf("</rdf:li>", begin);
        if (end >= 0) {
            facts.description = text.substring(begin, end);
        }
        String rating = value(text, "xmp:Rating");
        if (rating != null && rating.matches("-?\\d")) {
            facts.rating = Integer.valueOf(rating);
        }
        for (String name : TIMES) {
            String time = value(text, name);
            if (time != null && taken(time, facts)) {
                break;
            }
        }
        Double latitude = degrees(value(text, "exif:GPSLatitude"));
        Double longitude = degrees(value(text, "exif:GPSLongitude"));
        if (latitude != null && longitude != null) {
            facts.latitude = latitude;
            facts.longitude = longitude;
        }
    }

    /** {@return the value of a property, written as an attribute or as an element} */
    private static @Nullable String value(String text, String name) {
        for (int at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
            boolean begins = at > 0 && (text.charAt(at - 1) == '<' || Character.isWhitespace(text.charAt(at - 1)));
            int mark = begins ? visible(text, at + name.length()) : text.length();
            if (mark < text.length() && text.charAt(mark) == '=') {
                int quote = visible(text, mark + 1);
                boolean quoted = quote < text.length() && "\"'".indexOf(text.charAt(quote)) >= 0;
                mark = quoted ? quote : text.length();
            } else if (mark < text.length() && text.charAt(mark) != '>') {
                mark = text.length();
            }
            if (mark < text.length()) {
                int end = mark + 1;
                while (end < text.length() && "\"'<".indexOf(text.charAt(end)) < 0) {
                    end++;
                }
                return text.substring(mark + 1, end).strip();
            }
        }
        return null;
    }

    private static int visible(String text, int from) {
        int at = from;
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private static boolean taken(String text, FileFacts facts) {
        Matcher parts = TIME.matcher(text);
        if (!parts.matches()) {
            return false;
        }
        try {
            facts.taken = LocalDateTime.parse(
                    parts.group(1) + "-" + parts.group(2) + "-" + parts.group(3) + "T" + parts.group(4));
            facts.offset = parts.group(5) == null ? facts.offset : ZoneOffset.of(parts.group(5));
            return true;
        } catch (DateTimeException e) {
            return false;
        }
    }

    private static @Nullable Double degrees(@Nullable String text) {
        Matcher parts = PLACE.matcher(text == null ? "" : text);
        if (!parts.matches()) {
            return null;
        }
        double degrees = Integer.parseInt(parts.group(1)) + Double.parseDouble(parts.group(2)) / 60;
        return "SW".contains(parts.group(3)) ? -degrees : degrees;
    }
}
