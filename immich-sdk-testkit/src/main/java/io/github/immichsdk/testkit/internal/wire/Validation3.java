package io.github.immichsdk.testkit.internal.wire;

import io.github.immichsdk.testkit.FakeVersion;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Validation as version 3 does it: one issue a wrong value, with code, path and message.
 */
final class Validation3 {
    private static final Object INVALID = new Object();

    private final FakeVersion version;
    private final boolean texts;
    private final List<Map<String, @Nullable Object>> issues = new ArrayList<>();

    private Validation3(FakeVersion version, boolean texts) {
        this.version = version;
        this.texts = texts;
    }

    static Values check(Schema schema, @Nullable Object body, FakeVersion version, boolean texts) {
        Validation3 validation = new Validation3(version, texts);
        Values values = validation.object(schema, body, List.of());
        if (!validation.issues.isEmpty()) {
            throw ApiException.invalid(validation.issues);
        }
        for (Schema.Rule rule : schema.rules()) {
            ApiException broken = rule.broken(values, version);
            if (broken != null) {
                throw broken;
            }
        }
        return values;
    }

    private Values object(Schema schema, @Nullable Object value, List<Object> path) {
        Map<String, @Nullable Object> found = Json.object();
        if (!(value instanceof Map<?, ?> map)) {
            type(path, "object", value);
            return new Values(found);
        }
        for (Field field : schema.fields(version)) {
            boolean present = map.containsKey(field.name());
            Object raw = present ? map.get(field.name()) : Validation.ABSENT;
            if (!present && !field.isRequired() || raw == null && field.mayBeNull(true)) {
                if (present) {
                    found.put(field.name(), null);
                }
                continue;
            }
            found.put(
                    field.name(),
                    field.each() ? list(field, raw, at(path, field.name())) : one(field, raw, at(path, field.name())));
        }
        return new Values(found);
    }

    private Object list(Field field, @Nullable Object raw, List<Object> path) {
        List<@Nullable Object> found = new ArrayList<>();
        if (!(raw instanceof List<?> list)) {
            type(path, "array", raw);
            return found;
        }
        for (int i = 0; i < list.size(); i++) {
            found.add(one(field, list.get(i), at(path, i)));
        }
        if (list.size() < field.minItems()) {
            small(path, "array", field.minItems(), "array to have >=" + field.minItems() + " items");
        }
        if (list.size() > field.maxItems()) {
            big(path, "array", field.maxItems(), "array to have <=" + field.maxItems() + " items");
        }
        return found;
    }

    private Object one(Field field, @Nullable Object raw, List<Object> path) {
        return switch (field.kind()) {
            case STRING, DATE_TEXT -> text(field, raw, path);
            case UUID -> pattern(raw, path, Patterns.UUID_V4, "uuid", "Invalid UUID");
            case EMAIL -> pattern(raw, path, Patterns.EMAIL, "email", "Invalid input: expected email, received string");
            case PIN -> pattern(raw, path, Patterns.PIN, "regex", "Invalid string: must match pattern /^\\d{6}$/");
            case LICENSE ->
                pattern(
                        raw,
                        path,
                        Patterns.LICENSE,
                        "regex",
                        "Invalid string: must match pattern " + Patterns.shown(Patterns.LICENSE));
            case COLOR ->
                pattern(
                        raw,
                        path,
                        Patterns.COLOR,
                        "regex",
                        "Invalid string: must match pattern " + Patterns.shown(Patterns.COLOR));
            case BIRTH_DATE -> birthDate(raw, path);
            case DAY -> day(raw, path);
            case BOOLEAN -> bool(raw, path, texts && !field.isTyped());
            case INTEGER, NUMBER -> number(field, raw, path);
            case ENUM -> word(field, raw, path);
            case DATE -> date(raw, path);
            case OBJECT -> nested(field, raw, path);
            case UNION -> union(field, raw, path);
            case MAP -> raw instanceof Map ? raw : type(path, "object", raw);
            case RECORD -> raw instanceof Map ? raw : type(path, "record", raw);
        };
    }

    private Object union(Field field, @Nullable Object raw, List<Object> path) {
        List<List<Map<String, @Nullable Object>>> all = new ArrayList<>();
        for (Schema alternative : field.alternatives()) {
            Validation3 alone = new Validation3(version, texts);
            alone.object(alternative, raw, List.of());
            if (alone.issues.isEmpty() && raw != null) {
                return raw;
            }
            all.add(alone.issues);
        }
        issue("invalid_union", path, field.complaint()).put("errors", all);
        return INVALID;
    }

    private Object nested(Field field, @Nullable Object raw, List<Object> path) {
        Schema nested = field.nested();
        return nested == null ? INVALID : object(nested, raw, path);
    }

    private Object text(Field field, @Nullable Object raw, List<Object> path) {
        if (!(raw instanceof String text)) {
            return type(path, "string", raw);
        }
        if (text.length() < field.minLength()) {
            return small(path, "string", field.minLength(), "string to have >=" + field.minLength() + " characters");
        }
        return text;
    }

    private Object pattern(@Nullable Object raw, List<Object> path, Pattern pattern, String format, String message) {
        if (!(raw instanceof String text)) {
            return type(path, "string", raw);
        }
        return pattern.matcher(text).matches() ? text : format(path, format, Patterns.shown(pattern), message);
    }

    private Object bool(@Nullable Object raw, List<Object> path, boolean fromText) {
        if (!fromText) {
            return raw instanceof Boolean ? raw : type(path, "boolean", raw);
        }
        if ("true".equals(raw) || "false".equals(raw)) {
            return "true".equals(raw);
        }
        Map<String, @Nullable Object> issue =
                issue("invalid_value", path, "Invalid option: expected one of \"true\"|\"false\"");
        issue.put("expected", "stringbool");
        issue.put("values", List.of("true", "false"));
        return INVALID;
    }

    private Object number(Field field, @Nullable Object raw, List<Object> path) {
        Object value = raw;
        if (texts && !field.isTyped() && (raw instanceof String || Validation.ABSENT.equals(raw))) {
            Double parsed = raw instanceof String text ? Values.parseNumber(text) : null;
            if (parsed == null) {
                issue("invalid_type", path, "Invalid input: expected number, received NaN")
                        .putAll(Map.of("expected", "number", "received", "NaN"));
                return INVALID;
            }
            value = Json.number(parsed);
        }
        if (!(value instanceof Number number)) {
            return type(path, "number", value);
        }
        double plain = number.doubleValue();
        if (field.kind() == Field.Kind.INTEGER && plain != Math.rint(plain)) {
            issue("invalid_type", path, "Invalid input: expected int, received number")
                    .putAll(Map.of("expected", "int", "format", "safeint"));
            return INVALID;
        }
        if (plain < field.min()) {
            return small(path, "number", Json.number(field.min()), "number to be >=" + Json.number(field.min()));
        }
        if (plain > field.max()) {
            return big(path, "number", Json.number(field.max()), "number to be <=" + Json.number(field.max()));
        }
        return number;
    }

    private Object word(Field field, @Nullable Object raw, List<Object> path) {
        if (raw instanceof String text && field.options().contains(text)) {
            return text;
        }
        String options =
                field.options().stream().map(option -> '"' + option + '"').collect(Collectors.joining("|"));
        issue("invalid_value", path, "Invalid option: expected one of " + options)
                .put("values", field.options());
        return INVALID;
    }

    /** An empty text passes, and the database rejects it. */
    private Object birthDate(@Nullable Object raw, List<Object> path) {
        if (!(raw instanceof String text)) {
            return type(path, "string", raw);
        }
        if (text.isEmpty() || Times.isPastDay(text)) {
            return text;
        }
        issue("custom", path, "Birth date cannot be in the future");
        return INVALID;
    }

    private Object day(@Nullable Object raw, List<Object> path) {
        String expected = "Invalid input: expected ISO date string (YYYY-MM-DD), received ";
        if (!(raw instanceof String text)) {
            issue("invalid_type", path, expected + typeOf(raw)).put("expected", "string");
            return INVALID;
        }
        boolean real = Patterns.DAY.matcher(text).matches() && Times.loose(text) != null;
        return real ? text : format(path, "date", Patterns.dateShown(), expected + "string");
    }

    private Object date(@Nullable Object raw, List<Object> path) {
        String expected = "Invalid input: expected ISO 8601 datetime string, received ";
        if (!(raw instanceof String text)) {
            issue("invalid_type", path, expected + typeOf(raw)).put("expected", "string");
            return INVALID;
        }
        Instant time = Times.strict(text);
        return time == null ? format(path, "datetime", Patterns.dateTimeShown(), expected + "string") : time;
    }

    private Object format(List<Object> path, String format, String pattern, String message) {
        Map<String, @Nullable Object> issue = issue("invalid_format", path, message);
        issue.put("origin", "string");
        issue.put("format", format);
        issue.put("pattern", pattern);
        return INVALID;
    }

    private Object small(List<Object> path, String origin, Number minimum, String expected) {
        Map<String, @Nullable Object> issue = issue("too_small", path, "Too small: expected " + expected);
        issue.put("origin", origin);
        issue.put("minimum", minimum);
        issue.put("inclusive", true);
        return INVALID;
    }

    private Object big(List<Object> path, String origin, Number maximum, String expected) {
        Map<String, @Nullable Object> issue = issue("too_big", path, "Too big: expected " + expected);
        issue.put("origin", origin);
        issue.put("maximum", maximum);
        issue.put("inclusive", true);
        return INVALID;
    }

    private Object type(List<Object> path, String expected, @Nullable Object raw) {
        issue("invalid_type", path, "Invalid input: expected " + expected + ", received " + typeOf(raw))
                .put("expected", expected);
        return INVALID;
    }

    private Map<String, @Nullable Object> issue(String code, List<Object> path, String message) {
        Map<String, @Nullable Object> issue = Json.object("code", code);
        issue.put("path", path);
        issue.put("message", message);
        issues.add(issue);
        return issue;
    }

    private static List<Object> at(List<Object> path, Object step) {
        List<Object> longer = new ArrayList<>(path);
        longer.add(step);
        return longer;
    }

    private static String typeOf(@Nullable Object value) {
        if (value == null) {
            return "null";
        }
        if (Validation.ABSENT.equals(value)) {
            return "undefined";
        }
        return value instanceof String
                ? "string"
                : value instanceof Boolean
                        ? "boolean"
                        : value instanceof Number ? "number" : value instanceof List ? "array" : "object";
    }
}
