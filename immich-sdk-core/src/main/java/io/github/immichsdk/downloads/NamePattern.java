package io.github.immichsdk.downloads;

import io.github.immichsdk.internal.checks.TextChecks;
import io.github.immichsdk.internal.text.Printable;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How files are named: texts and names in braces, folders with slashes between them, such as {@code {year}/{month}/{name}}. What
 * a value holds is made safe, so that the path has as many folders as the pattern whatever the server says.
 */
final class NamePattern {

    private static final int MAX_WHY = 200;

    private static final Pattern TOKEN = Pattern.compile("\\{([^{}]*)}");
    private static final List<String> TOKENS = List.of("year", "month", "day", "name", "id", "album", "type");

    private final String text;
    private final List<String> segments;

    private NamePattern(String text, List<String> segments) {
        this.text = text;
        this.segments = segments;
    }

    /** What of an asset a name is made of. */
    record Values(
            String id,
            String fileName,
            String type,
            LocalDateTime taken,
            @Nullable String album) {}

    static NamePattern of(String text) {
        List<String> segments = Arrays.asList(text.split("/", -1));
        for (String segment : segments) {
            Matcher token = TOKEN.matcher(segment);
            while (token.find()) {
                if (!TOKENS.contains(token.group(1))) {
                    throw wrong(text, "unknown placeholder {" + token.group(1) + "}; known: " + TOKENS);
                }
            }
            String plain = token.replaceAll("x");
            if (plain.contains("{") || plain.contains("}")) {
                throw wrong(text, "a brace is open");
            }
            if (plain.isEmpty() || !SafeName.of(plain).equals(plain)) {
                throw wrong(text, "'" + segment + "' is not a name that every system takes");
            }
        }
        String last = segments.get(segments.size() - 1);
        if (!last.contains("{name}") && !last.contains("{id}")) {
            throw wrong(text, "the last part needs {name} or {id}, else all files have the same name");
        }
        return new NamePattern(text, segments);
    }

    private static IllegalArgumentException wrong(String text, String why) {
        return new IllegalArgumentException(
                "namePattern: expected a pattern such as {year}/{month}/{name}, got " + TextChecks.quoted(text) + ": "
                        + (why.length() > MAX_WHY ? why.substring(0, MAX_WHY) + "…" : Printable.line(why)));
    }

    boolean asksForAlbum() {
        return text.contains("{album}");
    }

    /** {@return the path of a file, relative, with slashes} */
    String path(Values values) {
        List<String> path = new ArrayList<>(segments.size());
        for (int i = 0; i < segments.size(); i++) {
            String segment = segments.get(i);
            String name = filled(segment, token -> value(token, values));
            boolean last = i == segments.size() - 1;
            if (last && !segment.contains("{name}")) {
                name += SafeName.extension(values.fileName());
            }
            path.add(SafeName.of(name));
        }
        return String.join("/", path);
    }

    private static String filled(String segment, Function<String, String> value) {
        Matcher token = TOKEN.matcher(segment);
        return token.replaceAll(found -> Matcher.quoteReplacement(value.apply(found.group(1))));
    }

    private static String value(String token, Values values) {
        return switch (token) {
            case "year" -> String.format(Locale.ROOT, "%04d", values.taken().getYear());
            case "month" -> String.format(Locale.ROOT, "%02d", values.taken().getMonthValue());
            case "day" -> String.format(Locale.ROOT, "%02d", values.taken().getDayOfMonth());
            case "name" -> values.fileName().isEmpty() ? values.id() : values.fileName();
            case "id" -> values.id();
            case "type" -> values.type().toLowerCase(Locale.ROOT);
            default -> values.album() == null ? "_" : values.album();
        };
    }

    @Override
    public String toString() {
        return text;
    }
}
