package io.github.immichsdk.recordings;

import io.github.immichsdk.albums.Album;
import io.github.immichsdk.api.ItemResult;
import io.github.immichsdk.api.ItemResults;
import io.github.immichsdk.api.OpenWord;
import java.lang.reflect.RecordComponent;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Compares a value of the SDK with the JSON that it was read from: no field lost, each value the same. */
final class Faithful {

    /** Fields whose component has another name. */
    private static final Map<String, String> RENAMED = Map.ofEntries(
            Map.entry("Album.albumName", "name"),
            Map.entry("Album.albumUsers", "users"),
            Map.entry("Album.albumThumbnailAssetId", "thumbnailAssetId"),
            Map.entry("Asset.exifInfo", "exif"),
            Map.entry("NewApiKey.apiKey", "key"),
            Map.entry("Session.userEmail", "email"),
            Map.entry("UploadResult.status", "outcome"));

    /** Fields that are left out on purpose, and why. */
    private static final Map<String, String> LEFT_OUT = Map.ofEntries(
            Map.entry("Album.assets", "before 3.0 only; albums().assets() reads them on all versions"),
            Map.entry("Session.profileImagePath", "users().me() has it"),
            Map.entry("Session.shouldChangePassword", "users().me() has it"),
            Map.entry("Session.isOnboarded", "whether the web app has shown its first steps"),
            Map.entry("UploadCheck.id", "the number that the SDK gave the checksum"));

    private final List<String> differences = new ArrayList<>();

    private Faithful() {}

    /** {@return what differs, each with its path; empty if nothing is lost} */
    static List<String> differences(JsonNode json, @Nullable Object value) {
        Faithful faithful = new Faithful();
        faithful.compare("$", json, value);
        return faithful.differences;
    }

    private void compare(String path, JsonNode json, @Nullable Object value) {
        if (json.isNull()) {
            same(
                    path,
                    json,
                    value == null || value.equals("") || value.equals(List.of()) || value.equals(false),
                    value);
        } else if (json.isArray()) {
            array(path, json, value);
        } else if (json.isObject()) {
            object(path, json, value);
        } else {
            same(path, json, sameScalar(json, value), value);
        }
    }

    private void array(String path, JsonNode json, @Nullable Object value) {
        Object elements = value instanceof ItemResults results ? results.items() : value;
        if (!(elements instanceof Collection<?> list) || list.size() != json.size()) {
            differences.add(path + ": " + json.size() + " elements, read as " + value);
            return;
        }
        int i = 0;
        for (Object element : list) {
            compare(path + "[" + i + "]", json.get(i), element);
            i++;
        }
    }

    private void object(String path, JsonNode json, @Nullable Object value) {
        if (value instanceof ItemResult item) {
            albumItem(path, json, item);
        } else if (value instanceof Record read) {
            record(path, json, read);
        } else {
            differences.add(path + ": an object, read as " + value);
        }
    }

    private void record(String path, JsonNode json, Record value) {
        String type = value.getClass().getSimpleName();
        json.propertyStream().forEach(field -> {
            RecordComponent component = component(value, type, field.getKey());
            if (value instanceof Album album && field.getKey().equals("albumUsers")) {
                albumUsers(path + ".albumUsers", field.getValue(), album);
            } else if (component != null) {
                compare(path + "." + field.getKey(), field.getValue(), read(component, value));
            } else if (!LEFT_OUT.containsKey(type + "." + field.getKey())) {
                differences.add(path + "." + field.getKey() + ": lost, " + type + " has no such component");
            }
        });
        Object additionalProperties = Stream.of(value.getClass().getRecordComponents())
                .filter(component -> component.getName().equals("additionalProperties"))
                .findFirst()
                .map(component -> read(component, value))
                .orElse(Map.of());
        if (!Map.of().equals(additionalProperties)) {
            differences.add(path + ": not known to the SDK: " + additionalProperties);
        }
    }

    private static @Nullable RecordComponent component(Record value, String type, String field) {
        String bare = field.matches("is[A-Z].*") ? field.substring(2, 3).toLowerCase() + field.substring(3) : field;
        String renamed = RENAMED.getOrDefault(type + "." + field, bare);
        return Stream.of(value.getClass().getRecordComponents())
                .filter(component -> component.getName().equals(renamed)
                        || component.getName().equals(field))
                .findFirst()
                .orElse(null);
    }

    /** From 3.0 on the owner is among the users; the SDK keeps the two apart on all versions. */
    private void albumUsers(String path, JsonNode json, Album album) {
        int i = 0;
        for (JsonNode member : json) {
            if (member.get("role").asString().equals("owner")) {
                same(path, member, member.at("/user/id").asString().equals(album.ownerId()), album.ownerId());
                compare(path + ".owner", member.get("user"), album.owner());
            } else {
                compare(
                        path + "[" + i + "]",
                        member,
                        i < album.users().size() ? album.users().get(i) : null);
                i++;
            }
        }
        same(path, json, i == album.users().size(), album.users());
    }

    /** Two fields of the response are one word here. */
    private void albumItem(String path, JsonNode json, ItemResult item) {
        JsonNode error = json.get("error");
        String outcome = error == null ? "done" : error.asString();
        same(path + ".id", json.get("id"), json.get("id").asString().equals(item.id()), item.id());
        same(path + ".error", json, outcome.equals(item.outcome().value()), item.outcome());
        JsonNode message = json.get("errorMessage");
        same(
                path + ".errorMessage",
                json,
                Objects.equals(message == null ? null : message.asString(), item.message()),
                item);
        same(path + ".success", json, json.get("success").asBoolean() == outcome.equals("done"), item.outcome());
        same(path, json, item.additionalProperties().isEmpty(), item.additionalProperties());
    }

    private static boolean sameScalar(JsonNode json, @Nullable Object value) {
        if (value instanceof OpenWord word) {
            return json.isString() && json.asString().equals(word.toString());
        }
        if (value instanceof Record word && word.getClass().getRecordComponents().length == 1) {
            return json.asString().equals(read(word.getClass().getRecordComponents()[0], word));
        }
        if (value instanceof Instant || value instanceof LocalDateTime || value instanceof LocalDate) {
            return sameTime(json.asString(), value);
        }
        if (value instanceof Duration || value == null) {
            return sameDuration(json, (Duration) value);
        }
        if (value instanceof Number number && json.isNumber()) {
            return json.doubleValue() == number.doubleValue();
        }
        return value instanceof Boolean
                ? json.isBoolean() && json.booleanValue() == (Boolean) value
                : json.isString() && json.asString().equals(value);
    }

    private static boolean sameTime(String text, Object value) {
        if (value instanceof LocalDate date) {
            return text.equals(date.toString());
        }
        OffsetDateTime time = text.matches(".*(Z|[+-]\\d\\d:\\d\\d)")
                ? OffsetDateTime.parse(text)
                : LocalDateTime.parse(text).atOffset(ZoneOffset.UTC);
        return value instanceof Instant instant
                ? time.toInstant().equals(instant)
                : time.toLocalDateTime().equals(value);
    }

    /** Milliseconds from 3.0 on, hours, minutes and seconds before; zeros for what does not play. */
    private static boolean sameDuration(JsonNode json, @Nullable Duration value) {
        if (json.isNumber()) {
            return value != null && json.longValue() == value.toMillis();
        }
        String text = json.asString();
        if (value == null) {
            return text.matches("0:00:00[.0]*");
        }
        String[] parts = text.split(":");
        double seconds =
                Integer.parseInt(parts[0]) * 3600 + Integer.parseInt(parts[1]) * 60 + Double.parseDouble(parts[2]);
        return Math.abs(seconds - value.toNanos() / 1e9) < 1e-6;
    }

    private static @Nullable Object read(RecordComponent component, Record value) {
        try {
            component.getAccessor().setAccessible(true);
            return component.getAccessor().invoke(value);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private void same(String path, JsonNode json, boolean same, @Nullable Object value) {
        if (!same) {
            differences.add(path + ": " + json + ", read as " + value);
        }
    }
}
