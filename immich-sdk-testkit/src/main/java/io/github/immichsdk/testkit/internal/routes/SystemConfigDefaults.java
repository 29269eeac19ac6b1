package io.github.immichsdk.testkit.internal.routes;

import io.github.immichsdk.testkit.FakeVersion;
import io.github.immichsdk.testkit.internal.wire.Json;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The settings of a new server, from a table of paths. */
final class SystemConfigDefaults {

    /**
     * A setting.
     *
     * @param path where it is
     * @param value its default
     * @param least the least value of a number, null for no limit
     * @param greatest the greatest value of a number, null for no limit
     */
    record Setting(
            List<String> path,
            @Nullable Object value,
            @Nullable Double least,
            @Nullable Double greatest) {

        @Override
        public String toString() {
            return String.join(".", path);
        }
    }

    private SystemConfigDefaults() {}

    /** {@return the settings of a version, in the order of the document} */
    static List<Setting> of(FakeVersion version) {
        List<Setting> settings = new ArrayList<>();
        for (String line : table().lines().filter(row -> !row.startsWith("#")).toList()) {
            String[] cells = line.split("\t");
            if (version.isAtLeast(since(cells[1]))) {
                Object value = before3(cells[0], version, Json.read(cells[4].getBytes(StandardCharsets.UTF_8)));
                settings.add(new Setting(List.of(cells[0].split("\\.")), value, number(cells[2]), number(cells[3])));
            }
        }
        return List.copyOf(settings);
    }

    private static FakeVersion since(String cell) {
        return switch (cell) {
            case "1" -> FakeVersion.V1_144_1;
            case "2" -> FakeVersion.V2_7_5;
            case "3" -> FakeVersion.V3_0_3;
            default -> FakeVersion.V3_2_2;
        };
    }

    private static @Nullable Double number(String cell) {
        return cell.isEmpty() ? null : Double.valueOf(cell);
    }

    private static @Nullable Object before3(String path, FakeVersion version, @Nullable Object value) {
        if (path.equals("ffmpeg.accelDecode")) {
            return version.isAtLeast(FakeVersion.V3_0_3);
        }
        return path.equals("ffmpeg.acceptedAudioCodecs") && version == FakeVersion.V1_144_1
                ? List.of("aac", "mp3", "libopus")
                : value;
    }

    /** {@return the whole document} */
    static Map<String, @Nullable Object> document(List<Setting> settings) {
        Map<String, @Nullable Object> document = Json.object();
        settings.forEach(setting -> put(document, setting.path(), setting.value()));
        return document;
    }

    /** Puts a value at a path. */
    @SuppressWarnings("unchecked")
    static void put(Map<String, @Nullable Object> document, List<String> path, @Nullable Object value) {
        Map<String, @Nullable Object> group = document;
        for (String step : path.subList(0, path.size() - 1)) {
            group = (Map<String, @Nullable Object>)
                    Objects.requireNonNull(group.computeIfAbsent(step, unused -> new LinkedHashMap<>()));
        }
        group.put(path.get(path.size() - 1), value);
    }

    private static String table() {
        try (InputStream in = SystemConfigDefaults.class.getResourceAsStream("system-config.tsv")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
