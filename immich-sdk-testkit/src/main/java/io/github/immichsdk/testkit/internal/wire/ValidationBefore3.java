package io.github.immichsdk.testkit.internal.wire;

import io.github.immichsdk.testkit.FakeVersion;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Validation as versions 1 and 2 do it: texts that name the field, and numbers and booleans taken from texts too.
 */
final class ValidationBefore3 {
    private final FakeVersion version;
    private final List<String> complaints = new ArrayList<>();

    private ValidationBefore3(FakeVersion version) {
        this.version = version;
    }

    static Values check(Schema schema, @Nullable Object body, FakeVersion version) {
        ValidationBefore3 validation = new ValidationBefore3(version);
        Values values = validation.object(schema, body instanceof Map<?, ?> map ? map : Map.of(), "");
        if (!validation.complaints.isEmpty()) {
            throw ApiException.invalidTexts(validation.complaints);
        }
        for (Schema.Rule rule : schema.rules()) {
            ApiException broken = rule.broken(values, version);
            if (broken != null) {
                throw broken;
            }
        }
        return values;
    }

    private Values object(Schema schema, Map<?, ?> map, String path) {
        Map<String, @Nullable Object> found = Json.object();
        for (Field field : schema.fields(version)) {
            boolean present = map.containsKey(field.name());
            Object value = map.get(field.name());
            if (!present && !field.isRequired() || value == null && field.mayBeNull(false)) {
                if (present) {
                    found.put(field.name(), null);
                }
                continue;
            }
            String at = path + field.name();
            value = coerced(field, value, at);
            int before = complaints.size();
            found.put(field.name(), nested(field, value, at));
            if (complaints.size() == before) {
                // What is wrong inside a value hides what is wrong with the value itself.
                check(field, value, present, at);
                if (present && field.excluded() != null && map.containsKey(field.excluded())) {
                    complaints.add(at + " cannot exist alongside any of the following properties: " + field.excluded());
                }
            }
        }
        return new Values(found);
    }

    private void check(Field field, @Nullable Object value, boolean present, String at) {
        for (Constraint check : field.checksBefore3()) {
            boolean passes = check == Constraint.NESTED && !present;
            if (!passes && !check.holds(value, field)) {
                complaints.add(check.text(at, field));
            }
        }
    }

    private @Nullable Object nested(Field field, @Nullable Object value, String path) {
        Schema nested = field.nested();
        boolean single = !field.checksBefore3().contains(Constraint.ARRAY_NOT_EMPTY);
        if (nested != null && single && value instanceof Map<?, ?> map) {
            return object(nested, map, path + ".");
        }
        if (nested == null || !(value instanceof List<?> list)) {
            return value;
        }
        List<Object> found = new ArrayList<>();
        for (int i = 0; i < list.size(); i++) {
            Map<?, ?> item = list.get(i) instanceof Map<?, ?> map ? map : Map.of();
            found.add(object(nested, item, path + "." + i + "."));
        }
        return found;
    }

    /** A value that nobody checks: what is wrong with it, the database finds out. */
    private static @Nullable Object loose(Field field, @Nullable Object value) {
        Instant time = field.kind() == Field.Kind.DATE && value instanceof String text ? Times.loose(text) : null;
        return time == null ? value : time;
    }

    private static @Nullable Object coerced(Field field, @Nullable Object value, String path) {
        if (field.checksBefore3().isEmpty()) {
            return loose(field, value);
        }
        if (field.kind() == Field.Kind.DATE && value != null && !(value instanceof String)) {
            throw new ApiException(400, path + " must be a date string");
        }
        if (!(value instanceof String text) || field.isTyped()) {
            return value;
        }
        return switch (field.kind()) {
            case BOOLEAN -> text.equals("true") ? Boolean.TRUE : text.equals("false") ? Boolean.FALSE : value;
            case INTEGER, NUMBER -> {
                Double parsed = Values.parseNumber(text);
                yield parsed == null ? Double.NaN : Json.number(parsed);
            }
            case DATE -> {
                Instant time = Times.loose(text);
                if (time == null) {
                    throw new ApiException(400, path + " must be a date string");
                }
                yield time;
            }
            default -> value;
        };
    }
}
