package io.github.immichsdk.stacking;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads the groups of files as cameras, phones and editors name them; the file says how it is written. */
final class NamingCorpus {

    private static final LocalDateTime BASE = LocalDateTime.parse("2024-05-01T12:00:00");

    /** A file. */
    record File(
            String name,
            LocalDateTime time,
            @Nullable String make,
            @Nullable String model) {}

    /** Files, and the stacks expected of them, the primary first. */
    record Case(String title, List<File> files, List<List<String>> stacks) {
        @Override
        public String toString() {
            return title;
        }
    }

    private NamingCorpus() {}

    static List<Case> read() throws IOException {
        List<Case> cases = new ArrayList<>();
        try (InputStream in =
                Objects.requireNonNull(NamingCorpus.class.getResourceAsStream("/stacking/naming-corpus.txt"))) {
            for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n")) {
                String text = line.strip();
                if (text.startsWith("== ")) {
                    cases.add(new Case(text.substring(3), new ArrayList<>(), new ArrayList<>()));
                } else if (text.startsWith("=> ")) {
                    last(cases).stacks().add(columns(text.substring(3)));
                } else if (!text.isEmpty() && !text.startsWith("#")) {
                    List<String> file = columns(text);
                    last(cases)
                            .files()
                            .add(new File(file.get(0), time(file.get(1)), known(file.get(2)), known(file.get(3))));
                }
            }
        }
        return cases;
    }

    private static Case last(List<Case> cases) {
        return cases.get(cases.size() - 1);
    }

    private static List<String> columns(String text) {
        return Stream.of(text.split("\\|")).map(String::strip).toList();
    }

    private static @Nullable String known(String text) {
        return text.equals("-") ? null : text;
    }

    private static LocalDateTime time(String text) {
        return text.contains("T")
                ? LocalDateTime.parse(text)
                : BASE.plus(Duration.ofMillis(Math.round(Double.parseDouble(text) * 1000)));
    }
}
