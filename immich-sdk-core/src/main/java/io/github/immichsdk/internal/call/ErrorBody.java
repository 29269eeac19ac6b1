package io.github.immichsdk.internal.call;

import io.github.immichsdk.errors.FieldError;
import io.github.immichsdk.internal.json.Json;
import io.github.immichsdk.internal.json.JsonIn;
import io.github.immichsdk.internal.json.JsonShapeException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/**
 * The body of an error response, of any server version: before 3.0 {@code message} is a text or a list of texts, with the
 * correlation id beside it; from 3.0 on it is a text, with {@code errors} where values were refused.
 *
 * @param message what the server says, in one line; null if the body is not an Immich error
 * @param fields which values were refused
 * @param correlationId the id under which the server's log has it, or null
 */
record ErrorBody(
        @Nullable String message,
        List<FieldError> fields,
        @Nullable String correlationId) {

    /** How much of an error's body is read at most. */
    static final int MOST = 64 * 1024;

    private static final ErrorBody UNREADABLE = new ErrorBody(null, List.of(), null);

    // 'ids.0 must be a UUID', 'each value in ids must be a UUID': the value's name comes first or after 'each value in'
    private static final List<String> BEFORE_NAME = List.of("each value in ", "property ");
    private static final List<String> AFTER_NAME = List.of("must", "should", "is", "has", "can", "contains");

    static ErrorBody read(byte[] body) {
        if (body.length == 0 || firstVisible(body) != '{') {
            return UNREADABLE;
        }
        try {
            Object value = new JsonIn(Json.parser(body, 0, body.length)).plain();
            return value instanceof Map<?, ?> map ? of(map) : UNREADABLE;
        } catch (JacksonException | JsonShapeException e) {
            return UNREADABLE;
        }
    }

    private static ErrorBody of(Map<?, ?> map) {
        Object message = map.get("message");
        String id = map.get("correlationId") instanceof String text ? text : null;
        List<FieldError> fields = new ArrayList<>();
        String line;
        if (message instanceof List<?> texts) {
            texts.forEach(text -> fields.add(named(String.valueOf(text))));
            line = String.join("; ", texts.stream().map(String::valueOf).toList());
        } else {
            line = message == null ? null : String.valueOf(message);
            // most refusals of values are lists, but a few come alone: 'fileCreatedAt must be a date string'
            String name = line == null ? null : TextScan.dottedName(line, 0);
            if (line != null && name != null && line.startsWith(" must be ", name.length())) {
                fields.add(named(line));
            }
        }
        if (map.get("errors") instanceof List<?> issues) {
            issues.forEach(issue -> fields.add(issue(issue)));
        }
        return new ErrorBody(line, List.copyOf(fields), id);
    }

    private static FieldError named(String text) {
        int from = 0;
        for (String before : BEFORE_NAME) {
            from += text.startsWith(before, from) ? before.length() : 0;
        }
        String name = TextScan.dottedName(text, from);
        if (name == null) {
            return new FieldError(null, text);
        }
        int after = from + name.length() + 1;
        boolean refused = AFTER_NAME.stream().anyMatch(word -> text.startsWith(word, after));
        return new FieldError(refused ? dotted(List.of((Object[]) name.split("\\."))) : null, text);
    }

    private static FieldError issue(@Nullable Object issue) {
        if (!(issue instanceof Map<?, ?> map)) {
            return new FieldError(null, String.valueOf(issue));
        }
        String path = map.get("path") instanceof List<?> parts && !parts.isEmpty() ? dotted(parts) : null;
        return new FieldError(path, String.valueOf(map.get("message")));
    }

    private static String dotted(List<?> parts) {
        StringBuilder text = new StringBuilder();
        for (Object part : parts) {
            String word = String.valueOf(part);
            if (!word.isEmpty() && word.chars().allMatch(Character::isDigit)) {
                text.append('[').append(word).append(']');
            } else {
                text.append(text.isEmpty() ? "" : ".").append(word);
            }
        }
        return text.toString();
    }

    private static char firstVisible(byte[] body) {
        for (byte b : body) {
            if (b > ' ' || b < 0) {
                return (char) b;
            }
        }
        return ' ';
    }

    /** {@return the first part of a body as one line of text; null if there is none} */
    static @Nullable String excerpt(byte[] body) {
        if (body.length == 0) {
            return null;
        }
        return shortened(new String(body, 0, Math.min(body.length, 2048), StandardCharsets.UTF_8), 300);
    }

    /** {@return a text of the server as one line of a bounded length, for the text of an error} */
    static String shortened(String text, int limit) {
        String line = text.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
        return line.length() <= limit ? line : line.substring(0, limit) + "…";
    }
}
