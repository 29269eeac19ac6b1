package io.github.immichsdk.examples;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A folder of drawn pictures for a while; closing removes it.
 *
 * @param folder the folder
 * @param files the pictures
 */
record SampleFolder(Path folder, List<Path> files) implements AutoCloseable {

    static SampleFolder draw() throws IOException {
        Path folder = Files.createTempDirectory("immich-sdk-pictures");
        return new SampleFolder(folder, SamplePictures.drawInto(folder));
    }

    static SampleFolder empty() throws IOException {
        return new SampleFolder(Files.createTempDirectory("immich-sdk-pictures"), List.of());
    }

    @Override
    public void close() throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
