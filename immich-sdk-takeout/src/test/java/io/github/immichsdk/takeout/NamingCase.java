package io.github.immichsdk.takeout;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A case of the table of names. */
final class NamingCase {

    private static final Pattern MEDIA = Pattern.compile("(.+) <- (\\d+|none|skipped)");
    private static final Pattern SIDECAR =
            Pattern.compile("(.+\\.json) = (orphan )?(\\d+) ?(.*)", Pattern.CASE_INSENSITIVE);

    private final String sentence;
    private final Map<String, String> media = new LinkedHashMap<>();
    private final Map<String, String> sidecars = new LinkedHashMap<>();
    private final List<String> orphans = new ArrayList<>();

    private NamingCase(String sentence) {
        this.sentence = sentence;
    }

    static List<NamingCase> all() throws IOException {
        List<NamingCase> cases = new ArrayList<>();
        try (InputStream in = Objects.requireNonNull(NamingCase.class.getResourceAsStream("/takeout/naming.txt"))) {
            for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n")) {
                if (line.startsWith(": ")) {
                    cases.add(new NamingCase(line.substring(2)));
                } else if (!line.isBlank() && !line.startsWith("#")) {
                    cases.get(cases.size() - 1).line(line);
                }
            }
        }
        return cases;
    }

    private void line(String line) {
        Matcher file = MEDIA.matcher(line);
        Matcher sidecar = SIDECAR.matcher(line);
        if (file.matches()) {
            media.put(file.group(1), file.group(2));
        } else if (sidecar.matches()) {
            sidecars.put(sidecar.group(1), json(Integer.parseInt(sidecar.group(3)), sidecar.group(4)));
            if (sidecar.group(2) != null) {
                orphans.add(sidecar.group(1));
            }
        } else {
            throw new IllegalArgumentException(sentence + ": " + line);
        }
    }

    private static String json(int number, String title) {
        return "{"
                + (title.isEmpty() ? "" : "\"title\":\"" + title + "\",")
                + "\"description\":\"number " + number + "\",\"photoTakenTime\":{\"timestamp\":\""
                + (1_745_847_000 + number)
                + "\"},\"geoData\":{\"latitude\":" + number + ".5,\"longitude\":-" + number + ".25}}";
    }

    static TakeoutMetadata metadata(String number, String title) {
        int value = Integer.parseInt(number);
        return new TakeoutMetadata(
                title,
                "number " + number,
                Instant.ofEpochSecond(1_745_847_000 + value),
                new TakeoutLocation(value + 0.5, -value - 0.25),
                false,
                false,
                false,
                List.of());
    }

    void write(Path folder) throws IOException {
        Map<String, String> all = new TreeMap<>(sidecars);
        media.keySet().forEach(name -> all.put(name, "bytes of " + name));
        for (Map.Entry<String, String> file : all.entrySet()) {
            Path path = folder.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.writeString(path, file.getValue());
        }
    }

    Map<String, String> media() {
        return media;
    }

    List<String> orphans() {
        return orphans;
    }

    @Override
    public String toString() {
        return sentence;
    }
}
