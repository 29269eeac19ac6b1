package io.github.immichsdk.sync;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.immichsdk.internal.json.Json;
import io.github.immichsdk.sync.event.SyncEvent;
import io.github.immichsdk.sync.event.UnknownEvent;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every line that a genuine server was seen to send has a record, and fits it. */
@Tag("shared")
class RecordedEventsTest {

    @ParameterizedTest
    @ValueSource(strings = {"v1.144.1", "v2.7.5", "v3.0.3"})
    void everyRecordedLineHasARecordThatItFits(String version) throws IOException {
        Path folder = Path.of(System.getProperty("immich.shared"), "recordings", version);
        Map<String, Integer> seen = new TreeMap<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*sync-stream*.json")) {
            for (Path file : files) {
                byte[] bytes = Files.readAllBytes(file);
                Map<?, ?> response = (Map<?, ?>) ((Map<?, ?>) Json.value(bytes, 0, bytes.length)).get("response");
                if (response.get("status").equals(200) && response.get("body") instanceof String body) {
                    body.lines().forEach(line -> seen.merge(checked(line), 1, Integer::sum));
                }
            }
        }

        assertThat(seen).hasSizeGreaterThan(25);
    }

    private static String checked(String line) {
        byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
        SyncEvent event = new EventDecoder().decode(bytes, 0, bytes.length).event();
        assertThat(event).as(line).isNotInstanceOf(UnknownEvent.class);
        return event.type();
    }
}
