package io.github.immichsdk.admin.config;

import io.github.immichsdk.internal.checks.TextChecks;
import io.github.immichsdk.internal.json.Json;
import io.github.immichsdk.internal.json.JsonFields;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * The configuration of a server, or the part of it that a user or a visitor may see: a document of settings, each at a path such as {@code trash.days}. Its settings depend on the
 * server's version; {@link #paths} lists them. Immutable; {@code toString} does not show passwords and secrets.
 */
public final class SystemConfig {

    private static final List<String> SECRETS = List.of("password", "secret", "token", "key");
    private static final String HIDDEN = "***";

    private final Map<String, @Nullable Object> root;

    private SystemConfig(Map<String, @Nullable Object> root) {
        this.root = root;
    }

    /**
     * {@return a configuration with the settings of a document}
     *
     * @param document the groups and settings by name; a group is a map
     */
    public static SystemConfig of(Map<String, ? extends @Nullable Object> document) {
        Objects.requireNonNull(document, "document");
        return new SystemConfig(copy(new LinkedHashMap<>(document)));
    }

    /** {@return the paths of all settings, in the order of the document} */
    public List<String> paths() {
        List<String> paths = new ArrayList<>();
        each("", root, (path, value) -> paths.add(path));
        return List.copyOf(paths);
    }

    /**
     * {@return the paths whose values differ from those of another configuration, such as the defaults}
     *
     * @param other the other configuration
     */
    public List<String> changesFrom(SystemConfig other) {
        Objects.requireNonNull(other, "other");
        Map<String, @Nullable Object> before = other.settings();
        Map<String, @Nullable Object> after = settings();
        return after.keySet().stream()
                .filter(path -> !before.containsKey(path) || !Objects.equals(before.get(path), after.get(path)))
                .toList();
    }

    private Map<String, @Nullable Object> settings() {
        Map<String, @Nullable Object> settings = new LinkedHashMap<>();
        each("", root, settings::put);
        return settings;
    }

    /**
     * {@return a value: string, boolean, number, list, or null}
     *
     * @param path the path of a setting
     * @throws IllegalArgumentException if the configuration has no such setting; the message lists the settings of its group
     */
    public @Nullable Object get(String path) {
        Objects.requireNonNull(path, "path");
        return group(root, path, steps(path)).get(last(path));
    }

    /**
     * {@return a value that is a string, as by {@link #get}}
     *
     * @param path the path of a setting
     */
    public String text(String path) {
        Objects.requireNonNull(path, "path");
        return typed(path, String.class);
    }

    /**
     * {@return a value that is a boolean, as by {@link #get}}
     *
     * @param path the path of a setting
     */
    public boolean flag(String path) {
        Objects.requireNonNull(path, "path");
        return typed(path, Boolean.class);
    }

    /**
     * {@return a value that is a number, as by {@link #get}}
     *
     * @param path the path of a setting
     */
    public double number(String path) {
        Objects.requireNonNull(path, "path");
        return typed(path, Number.class).doubleValue();
    }

    private <T> T typed(String path, Class<T> type) {
        Object value = get(path);
        if (type.isInstance(value)) {
            return type.cast(value);
        }
        throw new IllegalArgumentException(path + ": expected a " + type.getSimpleName() + ", found "
                + (value == null ? "null" : "a " + value.getClass().getSimpleName()));
    }

    /**
     * {@return a configuration with another value}
     *
     * @param path the path of a setting
     * @param value string, boolean, number, or list
     * @throws IllegalArgumentException if the configuration has no such setting, which a server would ignore; the message lists
     *     the settings of its group
     */
    public SystemConfig set(String path, Object value) {
        Objects.requireNonNull(path, "path");
        return changed(path, Objects.requireNonNull(value, "value"));
    }

    /**
     * {@return a configuration without a value, for settings that may be null}
     *
     * @param path the path of a setting
     * @throws IllegalArgumentException if the configuration has no such setting
     */
    public SystemConfig clear(String path) {
        Objects.requireNonNull(path, "path");
        return changed(path, null);
    }

    private SystemConfig changed(String path, @Nullable Object value) {
        List<String> steps = steps(path);
        Map<String, @Nullable Object> copy = copy(root);
        group(copy, path, steps).put(last(path), value);
        return new SystemConfig(copy);
    }

    private static List<String> steps(String path) {
        return Arrays.asList(path.split("\\.", -1));
    }

    private static String last(String path) {
        return path.substring(path.lastIndexOf('.') + 1);
    }

    /** {@return the group that a setting is in} */
    @SuppressWarnings("unchecked") // objects of JSON have names as keys
    private static Map<String, @Nullable Object> group(
            Map<String, @Nullable Object> root, String path, List<String> steps) {
        Map<String, @Nullable Object> group = root;
        for (int i = 0; i < steps.size(); i++) {
            boolean last = i == steps.size() - 1;
            Object value = group.get(steps.get(i));
            if (!group.containsKey(steps.get(i)) || last == value instanceof Map) {
                throw new IllegalArgumentException("path: expected a setting such as trash.days, got "
                        + TextChecks.quoted(path)
                        + ". '" + String.join(".", steps.subList(0, i)) + "' contains " + group.keySet()
                        + (last && value instanceof Map<?, ?> inner
                                ? ", and " + TextChecks.quoted(path) + " " + inner.keySet()
                                : ""));
            }
            if (!last) {
                group = (Map<String, @Nullable Object>) Objects.requireNonNull(value);
            }
        }
        return group;
    }

    @SuppressWarnings("unchecked") // as above
    private static Map<String, @Nullable Object> copy(Map<String, @Nullable Object> group) {
        Map<String, @Nullable Object> copy = new LinkedHashMap<>(group);
        copy.replaceAll((name, value) -> value instanceof Map ? copy((Map<String, @Nullable Object>) value) : value);
        return copy;
    }

    @SuppressWarnings("unchecked") // as above
    private static void each(
            String prefix, Map<String, @Nullable Object> group, BiConsumer<String, @Nullable Object> action) {
        group.forEach((name, value) -> {
            if (value instanceof Map) {
                each(prefix + name + ".", (Map<String, @Nullable Object>) value, action);
            } else {
                action.accept(prefix + name, value);
            }
        });
    }

    /** {@return a group of the document to send, as by {@link #fields()}} */
    @SuppressWarnings("unchecked") // as above
    JsonFields fields(String... path) {
        Map<String, @Nullable Object> group = root;
        for (String step : path) {
            if (!(group.get(step) instanceof Map<?, ?> inner)) {
                throw new IllegalArgumentException("config: expected the settings " + String.join(".", path));
            }
            group = (Map<String, @Nullable Object>) inner;
        }
        return new SystemConfig(group).fields();
    }

    /** {@return the document to send, whose secrets are sent and never shown} */
    JsonFields fields() {
        List<String> secrets = new ArrayList<>();
        Map<String, @Nullable Object> shown = shown(root, secrets);
        JsonFields fields = new JsonFields();
        root.forEach((name, value) -> fields.put(name, value, shown.get(name), secrets));
        return fields;
    }

    @SuppressWarnings("unchecked") // as above
    private static Map<String, @Nullable Object> shown(Map<String, @Nullable Object> group, List<String> secrets) {
        Map<String, @Nullable Object> shown = new LinkedHashMap<>(group);
        shown.replaceAll((name, value) -> {
            if (value instanceof Map) {
                return shown((Map<String, @Nullable Object>) value, secrets);
            }
            if (value instanceof String text && !text.isEmpty() && secret(name)) {
                secrets.add(text);
                return HIDDEN;
            }
            return value;
        });
        return shown;
    }

    private static boolean secret(String name) {
        return SECRETS.stream().anyMatch(name.toLowerCase(Locale.ROOT)::endsWith);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SystemConfig that && root.equals(that.root);
    }

    @Override
    public int hashCode() {
        return root.hashCode();
    }

    /** Shows the document as JSON, without passwords and secrets. */
    @Override
    public String toString() {
        return Json.text(Collections.unmodifiableMap(shown(root, new ArrayList<>())));
    }
}
