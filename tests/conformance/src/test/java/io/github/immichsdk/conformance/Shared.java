package io.github.immichsdk.conformance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The folder of the server's published files and of recorded exchanges, which is not part of the project. */
final class Shared {

    static final JsonMapper JSON = JsonMapper.shared();

    private Shared() {}

    static JsonNode read(String... path) {
        Path file = Path.of(System.getProperty("immich.shared"), path);
        try {
            return JSON.readTree(Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }
}
