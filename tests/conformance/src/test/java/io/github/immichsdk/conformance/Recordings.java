package io.github.immichsdk.conformance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Recorded exchanges with genuine servers. */
final class Recordings {

    private Recordings() {}

    static Stream<JsonNode> all() {
        return OpenApiFile.VERSIONS.stream()
                .flatMap(version -> names(version).stream().map(name -> read(version, name)));
    }

    /** {@return all recorded exchanges of a version, those of both sets} */
    static Stream<JsonNode> files(String version) {
        return Stream.of(folder(version), "recordings-more")
                .flatMap(folder ->
                        names(folder, version).stream().map(name -> Shared.read(folder, "v" + version, name)));
    }

    static List<String> names(String version) {
        return names(folder(version), version);
    }

    private static List<String> names(String set, String version) {
        Path folder = Path.of(System.getProperty("immich.shared"), set, "v" + version);
        if (!Files.isDirectory(folder)) {
            return List.of(); // of 3.2 nothing is recorded
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** {@return a recording of either set; those of the second have four digits} */
    static JsonNode read(String version, String name) {
        String set = name.matches("\\d{4}-.*") ? "recordings-more" : folder(version);
        return Shared.read(set, "v" + version, name);
    }

    private static String folder(String version) {
        return version.equals("3.1.0") ? "recordings-3.1" : "recordings";
    }
}
