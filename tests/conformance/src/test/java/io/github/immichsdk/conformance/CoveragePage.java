package io.github.immichsdk.conformance;

import static java.util.Map.entry;

import io.github.immichsdk.api.Operation;
import io.github.immichsdk.api.Operations;
import io.github.immichsdk.api.ServerVersion;
import io.github.immichsdk.docs.PermissionsPage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Writes the page on coverage from the table of operations, the code, the recordings and the runs on genuine servers. */
final class CoveragePage {

    static final List<String> VERSIONS = List.of("1.144.1", "2.7.5", "3.0.3", "3.1.0", "3.2.2");

    /** The verbs of the API and of the SDK for reading. */
    private static final Set<String> READING = Set.of("get", "search", "list");

    private static final String NO_LICENSE =
            "a server accepts bought licenses only, and without one there is none to read";

    /** The operations that never succeed on the fake server, each with the reason. */
    static final Map<String, String> NO_SUCCESS = Map.ofEntries(
            entry("searchSmart", "the fake server has no machine learning"),
            entry("getUserLicense", NO_LICENSE),
            entry("setUserLicense", NO_LICENSE),
            entry("getServerLicense", NO_LICENSE),
            entry("setServerLicense", NO_LICENSE),
            entry("signUpAdmin", "the fake server has an administrator from the start"),
            entry("startDatabaseRestoreFlow", "only a server without an administrator accepts it"),
            entry("maintenanceLogin", "the fake server never enters maintenance mode, and needs no login to it"),
            entry("getIntegrityReportFile", "the fake server reports missing files only, which have no content"),
            entry("getPlugin", "the fake server has no plugins"));

    private static final String HEAD = """
            # Coverage

            Every operation of Immich 1.144 to 3.2, the method of the SDK that calls it, and what proves it. This page is generated; a
            test fails if it differs from the code. For each server version:

            - `R`: a success of a genuine server is recorded, and the recordings are compared with the SDK and with `FakeImmich`.
            - `F`: the tests call the method on `FakeImmich` of that version with success. No genuine 3.2 is recorded: there, `FakeImmich`
              follows the published types only.
            - `L`: the contract suite called the method with success on a genuine server of that version (`-Plive`, which writes
              `docs/live-operations.tsv`).
            - `·`: the version has the operation, but none of this applies. An empty cell: the version does not have the operation.

            The table of operations itself is compared with the published API of each version.
            """;

    private CoveragePage() {}

    static String text() {
        Map<String, Set<String>> recorded = new TreeMap<>();
        VERSIONS.forEach(version -> recorded.put(version, recorded(version)));
        Map<String, Set<String>> live = live();
        Map<String, List<Operation>> groups = Operations.all().stream()
                .collect(Collectors.groupingBy(PermissionsPage::group, TreeMap::new, Collectors.toList()));
        StringBuilder page = new StringBuilder(HEAD);
        groups.forEach((group, operations) -> {
            page.append("\n## ").append(group).append("\n| operation | request | API key needs | method |");
            VERSIONS.forEach(
                    version -> page.append(' ').append(shortened(version)).append(" |"));
            page.append("\n|---|---|---|---|")
                    .append("---|".repeat(VERSIONS.size()))
                    .append('\n');
            operations.stream()
                    .sorted(Comparator.comparing(Operation::path).thenComparing(Operation::method))
                    .forEach(operation -> page.append(row(operation, recorded, live)));
        });
        return page.toString();
    }

    private static String row(Operation operation, Map<String, Set<String>> recorded, Map<String, Set<String>> live) {
        boolean typed = TypedOperations.all().contains(operation);
        StringBuilder row = new StringBuilder("| `" + operation.id() + "` | `" + operation + "` | "
                + PermissionsPage.needs(operation) + " | " + method(operation) + " |");
        for (String version : VERSIONS) {
            String marks = "";
            if (operation.existsIn(ServerVersion.of(version))) {
                marks += recorded.get(version).contains(operation.id()) ? "R" : "";
                marks += typed && !NO_SUCCESS.containsKey(operation.id()) ? "F" : "";
                marks += live.getOrDefault(version, Set.of()).contains(operation.id()) ? "L" : "";
                marks = marks.isEmpty() ? "·" : marks;
            }
            row.append(' ').append(marks).append(" |");
        }
        return row.append('\n').toString();
    }

    private static String method(Operation operation) {
        Set<String> methods = TypedOperations.methods(operation);
        if (!methods.isEmpty()) {
            Comparator<String> nearest = Comparator.comparingInt(method -> likeness(method, operation.id()));
            return "`" + Collections.max(methods, nearest.thenComparing(Comparator.reverseOrder())) + "`";
        }
        return Objects.requireNonNull(UncoveredOperations.REASONS.get(operation.id()), operation.id());
    }

    /** {@return how many words of an operation's ID the name of a method has; of several methods, a reader expects that with most} */
    private static int likeness(String method, String id) {
        List<String> words = words(method);
        Set<String> expected = new TreeSet<>(words(id));
        if (!Collections.disjoint(expected, READING)) {
            expected.addAll(READING);
        }
        return (int) words.stream().filter(expected::contains).count();
    }

    /** {@return the words of a name in camel case, in lower case and without the s of a plural} */
    private static List<String> words(String name) {
        return Arrays.stream(name.split("(?=\\p{Lu})|\\."))
                .map(word -> word.toLowerCase(Locale.ROOT).replaceFirst("s$", ""))
                .toList();
    }

    private static String shortened(String version) {
        return version.substring(0, version.lastIndexOf('.'));
    }

    /** {@return the operations that a genuine server of a version was recorded to carry out} */
    private static Set<String> recorded(String version) {
        Set<String> found = new TreeSet<>();
        Recordings.files(version).map(Exchange::recorded).forEach(exchange -> {
            String path = exchange.path();
            Operation operation = path == null ? null : reached(version, exchange.method(), path);
            if (operation != null && exchange.status() >= 200 && exchange.status() < 300) {
                found.add(operation.id());
            }
        });
        return found;
    }

    /** {@return the operation of a version that a request reaches, or null; fixed names win} */
    static @org.jspecify.annotations.Nullable Operation reached(String version, String method, String path) {
        return Operations.all().stream()
                .filter(operation -> operation.existsIn(ServerVersion.of(version)))
                .filter(operation -> operation.method().equals(method)
                        || method.equals("PATCH") && operation.method().equals("PUT"))
                .filter(operation -> path.matches(operation.path().replaceAll("\\{[^}]+}", "[^/]+")))
                .min(Comparator.comparing(
                                (Operation operation) -> !operation.method().equals(method))
                        .thenComparing(operation -> operation
                                .path()
                                .chars()
                                .filter(each -> each == '{')
                                .count()))
                .orElse(null);
    }

    /** {@return what the contract suite did on genuine servers, by version; each line of the file is a version and an ID} */
    private static Map<String, Set<String>> live() {
        Path file = Path.of(System.getProperty("immich.root"), "docs", "live-operations.tsv");
        try {
            return Files.readAllLines(file).stream()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t"))
                    .collect(Collectors.groupingBy(
                            parts -> parts[0], Collectors.mapping(parts -> parts[1], Collectors.toSet())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
