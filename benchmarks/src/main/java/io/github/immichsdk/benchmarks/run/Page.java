package io.github.immichsdk.benchmarks.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The page of the documentation: its measured part is written anew, the rest is kept. */
final class Page {

    private static final String BEGIN = "<!-- measured: written by mvn -q -Pbenchmark verify -->\n";
    private static final String END = "<!-- end of measured -->\n";

    private final Path docs;

    Page(Path docs) {
        this.docs = docs;
    }

    void write(String measured) throws IOException {
        Path file = docs.resolve("performance.md");
        String page = Files.exists(file) ? Files.readString(file) : "# Performance\n\n" + BEGIN + END;
        int from = page.indexOf(BEGIN);
        int to = page.indexOf(END);
        if (from < 0 || to < from) {
            throw new IllegalStateException(file + ": expected the lines " + BEGIN.strip() + " and " + END.strip());
        }
        Files.writeString(file, page.substring(0, from + BEGIN.length()) + measured + page.substring(to));
    }

    void draw(String name, String svg) throws IOException {
        Files.createDirectories(docs.resolve("img"));
        Files.writeString(docs.resolve("img").resolve(name), svg);
    }
}
