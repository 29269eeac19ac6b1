package io.github.immichsdk.downloads;

import io.github.immichsdk.internal.call.Ids;
import io.github.immichsdk.internal.json.JsonShapeException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Reads the playlists of HTTP live streaming that Immich writes. */
final class HlsPlaylist {

    private static final String VARIANT = "#EXT-X-STREAM-INF:";
    private static final String MAP = "#EXT-X-MAP:";

    /** What the main playlist contains. */
    record Main(String sessionId, List<HlsVariant> variants) {}

    private HlsPlaylist() {}

    /** {@return the session and the variants of a main playlist, whose addresses are {@code <session>/<index>/playlist.m3u8}} */
    static Main main(String text) {
        List<HlsVariant> variants = new ArrayList<>();
        String session = null;
        Map<String, String> attributes = Map.of();
        for (String line : lines(text)) {
            if (line.startsWith(VARIANT)) {
                attributes = attributes(line.substring(VARIANT.length()));
            } else if (!line.startsWith("#")) {
                String[] steps = line.split("/", -1);
                if (steps.length != 3 || !Ids.isUuid(steps[0]) || session != null && !session.equals(steps[0])) {
                    throw wrong("an address of one session, such as <session>/0/playlist.m3u8", line);
                }
                session = steps[0];
                variants.add(new HlsVariant(
                        (int) number(steps[1], Integer.MAX_VALUE),
                        number(attributes.getOrDefault("BANDWIDTH", "0"), Long.MAX_VALUE),
                        attributes.get("RESOLUTION"),
                        attributes.get("CODECS")));
                attributes = Map.of();
            }
        }
        if (session == null) {
            throw wrong("a variant", "none");
        }
        return new Main(session, List.copyOf(variants));
    }

    /** {@return the names of the files of a variant, in the order of playback: the initialization first} */
    static List<String> segments(String text) {
        List<String> names = new ArrayList<>();
        for (String line : lines(text)) {
            if (line.startsWith(MAP)) {
                String name = attributes(line.substring(MAP.length())).get("URI");
                if (name != null) {
                    names.add(name);
                }
            } else if (!line.startsWith("#")) {
                names.add(line);
            }
        }
        return List.copyOf(names);
    }

    private static List<String> lines(String text) {
        List<String> lines =
                text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
        if (lines.isEmpty() || !lines.get(0).equals("#EXTM3U")) {
            throw wrong("a playlist that begins with #EXTM3U", lines.isEmpty() ? "nothing" : lines.get(0));
        }
        return lines;
    }

    /** {@return the attributes of a line by name: {@code NAME=value,NAME="value, with commas"}} */
    private static Map<String, String> attributes(String text) {
        Map<String, String> attributes = new TreeMap<>();
        int at = 0;
        while (at < text.length()) {
            int equals = text.indexOf('=', at);
            if (equals < 0) {
                break;
            }
            boolean quoted = text.startsWith("\"", equals + 1);
            int from = quoted ? equals + 2 : equals + 1;
            int to = text.indexOf(quoted ? '"' : ',', from);
            to = to < 0 ? text.length() : to;
            attributes.put(text.substring(at, equals), text.substring(from, to));
            int comma = text.indexOf(',', to);
            at = comma < 0 ? text.length() : comma + 1;
        }
        return attributes;
    }

    private static long number(@Nullable String text, long limit) {
        try {
            long number = Long.parseLong(String.valueOf(text));
            if (number >= 0 && number <= limit) {
                return number;
            }
        } catch (NumberFormatException e) {
            // reported below
        }
        throw wrong("a number of 0 or more", String.valueOf(text));
    }

    private static JsonShapeException wrong(String expected, String found) {
        return JsonShapeException.wrong("playlist", expected, found);
    }
}
