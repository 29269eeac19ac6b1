package io.github.immichsdk.reliability;

import io.github.immichsdk.api.JsonField;
import io.github.immichsdk.api.JsonRecord;
import io.github.immichsdk.api.OpenWord;
import io.github.immichsdk.assets.Asset;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads the JSON of responses once more, by another library, and compares what the SDK made of it: each value that came out must
 * be in the JSON, under its name.
 */
final class Reading {

    private static final JsonMapper STRICT = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.USE_BIG_INTEGER_FOR_INTS)
            .build();

    /** Reads what has a name twice. The SDK refuses that in what it reads, and skips the rest: the last value counts here. */
    private static final JsonMapper LENIENT = STRICT.rebuild()
            .disable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    /** Components that the SDK composes, and why they are not in the JSON under their name. */
    private static final Set<String> COMPOSED = Set.of(
            // from the users, where 3.0 has the owner
            "Album.owner",
            "Album.ownerId",
            "Album.users",
            // the requested ones that the server does not show
            "Stack.notShown",
            // the one that was asked for; the server echoes a number
            "UploadCheck.checksum",
            // from the upload, or from the check before it
            "UploadResult.id",
            "UploadResult.outcome",
            "UploadResult.inTrash",
            "UploadResult.status");

    /** Components whose name in the JSON no annotation says, because the record is made from another one. */
    private static final Map<String, String> RENAMED = Map.of("UploadCheck.trashed", "isTrashed");

    private final List<JsonNode> objects = new ArrayList<>();
    private boolean unread;

    /** Takes a served body. */
    void served(byte[] body, boolean lines) {
        String text = new String(body, StandardCharsets.UTF_8).replaceFirst("^\ufeff", "");
        Stream<String> texts = lines ? text.lines() : Stream.of(text);
        texts.filter(one -> !one.isBlank()).forEach(one -> {
            try {
                collect(STRICT.readTree(one));
            } catch (JacksonException | ArithmeticException invalid) {
                unread = true;
                collectLast(one);
            }
        });
    }

    private void collectLast(String text) {
        try {
            collect(LENIENT.readTree(text));
        } catch (JacksonException | ArithmeticException invalid) {
            // no JSON at all
        }
    }

    private void collect(JsonNode node) {
        if (node.isObject()) {
            objects.add(node);
        }
        node.forEach(this::collect);
    }

    /** {@return what in a result is not in the JSON; empty if all is} */
    List<String> differences(@Nullable Object result) {
        List<String> differences = new ArrayList<>();
        walk(result, differences, 0, new HashSet<>());
        return differences;
    }

    private void walk(@Nullable Object value, List<String> differences, int depth, Set<Integer> seen) {
        if (value == null || depth > 4 || differences.size() > 5) {
            return;
        }
        if (value instanceof Collection<?> items) {
            items.forEach(item -> walk(item, differences, depth + 1, seen));
        } else if (value instanceof Record read
                && isResponse(read.getClass())
                && !read.getClass().getSimpleName().equals("TimelineAsset")) {
            // the assets of a timeline are read from columns
            if (seen.add(System.identityHashCode(read))) {
                compare(read, differences);
            }
        }
    }

    /** {@return whether a record is read from a response} */
    static boolean isResponse(Class<?> type) {
        RecordComponent[] components = type.getRecordComponents();
        return type.isAnnotationPresent(JsonRecord.class)
                || components.length > 0
                        && components[components.length - 1].getName().equals("additionalProperties");
    }

    private void compare(Record read, List<String> differences) {
        List<String> least = null;
        for (JsonNode object : objects) {
            List<String> found = new ArrayList<>();
            compare(read.getClass().getSimpleName(), read, object, found);
            if (found.isEmpty()) {
                return;
            }
            if (least == null || found.size() < least.size()) {
                least = found;
            }
        }
        if (least == null) {
            differences.add(read + " comes from no object" + (unread ? ": the response is no valid JSON" : ""));
        } else {
            differences.addAll(least);
        }
    }

    private void compare(String path, Record read, JsonNode object, List<String> found) {
        for (RecordComponent component : read.getClass().getRecordComponents()) {
            String place = read.getClass().getSimpleName() + "." + component.getName();
            JsonField field = component.getAnnotation(JsonField.class);
            if (COMPOSED.contains(place)
                    || field != null && (field.supplied() || field.reader() != void.class)
                    || component.getName().equals("additionalProperties")) {
                continue;
            }
            String own = RENAMED.getOrDefault(place, component.getName());
            String name = field == null || field.value().isEmpty() ? own : field.value();
            Object value = value(component, read);
            JsonNode json = object.get(name);
            boolean none = json == null || json.isNull();
            boolean absent = field != null
                    && (value == null && field.lenient()
                            || none && !field.absent().equals(JsonField.NONE));
            if (read instanceof Asset asset && name.equals("fileCreatedAt") && !isTime(json)) {
                // documented: the local time stands in for a time that is missing or none
                absent = asset.fileCreatedAt().equals(asset.localDateTime().toInstant(ZoneOffset.UTC));
            }
            if (!absent && !same(value, object.get(name), path + "." + component.getName(), found)) {
                found.add(path + "." + component.getName() + " = " + shown(value) + ", but the JSON has "
                        + shown(object.get(name)));
            }
        }
    }

    private static String shown(@Nullable Object value) {
        String text = String.valueOf(value);
        return text.length() > 120 ? text.substring(0, 120) + "…" : text;
    }

    private boolean same(@Nullable Object value, @Nullable JsonNode json, String path, List<String> found) {
        if (json == null || json.isNull()) {
            return value == null || isDefault(value);
        }
        if (value == null) {
            // a date that is none is absent; its text stays among the additional properties
            return json.isString();
        } else if (value instanceof OpenWord || value instanceof Enum<?>) {
            // documented: a known word is the same in upper and lower case
            return json.isString()
                    && (value instanceof Enum<?> || value.toString().equalsIgnoreCase(json.asString()));
        } else if (value instanceof String text) {
            return json.isString() ? text.equals(json.asString()) : text.isEmpty();
        } else if (value instanceof Boolean flag) {
            return json.isBoolean() && json.booleanValue() == flag;
        } else if (value instanceof Double || value instanceof Float) {
            double number = ((Number) value).doubleValue();
            return Double.isFinite(number)
                    && json.isNumber()
                    && json.decimalValue().doubleValue() == number;
        } else if (value instanceof Number number) {
            return json.isNumber() && json.decimalValue().compareTo(new BigDecimal(number.longValue())) == 0;
        } else if (value instanceof Instant || value instanceof LocalDateTime || value instanceof LocalDate) {
            return json.isString() && sameTime(json.asString(), value);
        } else if (value instanceof Collection<?> items) {
            return json.isArray() ? sameItems(items, json, path, found) : items.isEmpty();
        } else if (value instanceof Record nested && isResponse(nested.getClass()) && json.isObject()) {
            compare(path, nested, json, found);
            return true;
        } else if (value instanceof Map<?, ?> map) {
            return json.isObject() ? map.size() == json.size() : map.isEmpty();
        }
        return true;
    }

    private boolean sameItems(Collection<?> items, JsonNode json, String path, List<String> found) {
        if (items instanceof Set<?>) {
            return items.size() <= json.size();
        }
        if (items.size() != json.size()) {
            return false;
        }
        int i = 0;
        for (Object item : items) {
            if (!same(item, json.get(i), path + "[" + i + "]", found)) {
                return false;
            }
            i++;
        }
        return true;
    }

    private static boolean isDefault(Object value) {
        return value.equals("")
                || value.equals(false)
                || value instanceof Number number && number.doubleValue() == 0
                || value instanceof Collection<?> items && items.isEmpty()
                || value instanceof Map<?, ?> map && map.isEmpty();
    }

    /** A text without an offset is in UTC; both kinds of values are the same moment or the same clock. */
    private static boolean sameTime(String written, Object value) {
        // PostgreSQL writes years after 9999 without the sign that ISO 8601 wants
        String text = written.matches("(?s)\\d{5,9}-.*") ? "+" + written : written;
        try {
            if (value instanceof LocalDate date) {
                return text.startsWith(date.toString());
            }
            boolean zoned = text.matches("(?s).*([zZ]|[+-]\\d\\d:?\\d\\d(:\\d\\d)?)");
            if (value instanceof Instant instant) {
                Instant read = zoned
                        ? OffsetDateTime.parse(text).toInstant()
                        : LocalDateTime.parse(text).toInstant(ZoneOffset.UTC);
                return read.equals(instant);
            }
            LocalDateTime read = zoned ? OffsetDateTime.parse(text).toLocalDateTime() : LocalDateTime.parse(text);
            return read.equals(value);
        } catch (java.time.DateTimeException form) {
            // a form that the other library does not know, such as a day without a time
            return Objects.toString(value).startsWith(text.substring(0, Math.min(10, text.length())));
        }
    }

    private static boolean isTime(@Nullable JsonNode json) {
        if (json == null || !json.isString()) {
            return false;
        }
        try {
            OffsetDateTime.parse(json.asString());
            return true;
        } catch (java.time.DateTimeException form) {
            return false;
        }
    }

    private static @Nullable Object value(RecordComponent component, Record read) {
        try {
            component.getAccessor().setAccessible(true);
            return component.getAccessor().invoke(read);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
