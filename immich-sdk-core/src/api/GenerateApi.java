import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Writes the Java constants of the server's operations and permissions from the two tables beside this file. The build runs
 * it before it compiles: {@code java GenerateApi.java <folder with the tables> <source root to write to>}.
 */
public final class GenerateApi {

    private static final String PACKAGE = "io.github.immichsdk.api";
    private static final String PAGES = "https://api.immich.app/endpoints/";

    private record Operation(
            String id,
            String method,
            String path,
            String permission,
            String credentials,
            String access,
            String since,
            String until,
            String effect,
            String response,
            String time,
            String tag) {

        static Operation of(String[] row) {
            return new Operation(
                    row[0], row[1], row[2], row[3], row[4], row[5], row[6], row[7], row[8], row[9], row[10], row[11]);
        }

        /** {@return the permission that the newest server asks for, or a word of the table} */
        String newestPermission() {
            String last = permission.substring(permission.lastIndexOf(',') + 1);
            return last.substring(last.indexOf('>') + 1);
        }

        String javadoc() {
            String needs =
                    switch (newestPermission()) {
                        case "-" -> anyone();
                        case "?" -> "; the permission is not known";
                        default -> "; permission {@code " + newestPermission() + "}";
                    };
            String admin = access.equals("admin") ? "; administrators only" : "";
            String servers = servers(since, until);
            return "{@code " + method + " " + path + "}" + needs + admin
                    + (servers.isEmpty() ? "" : "; " + servers) + "." + page();
        }

        /** {@return who may call an operation that needs no permission} */
        private String anyone() {
            return List.of(credentials.split(",")).contains("key")
                    ? "; any API key"
                    : credentials.equals("public") ? "; no credentials" : "";
        }

        /** {@return a sentence that links to the page of the operation; empty if it has none} */
        private String page() {
            return tag.equals("-")
                    ? ""
                    : " See <a href=\"" + PAGES + tag + "/" + id + "\">" + id + "</a> in the documentation of Immich.";
        }
    }

    private GenerateApi() {}

    public static void main(String[] args) throws IOException {
        Path tables = Path.of(args[0]);
        Path target = Files.createDirectories(Path.of(args[1]).resolve(PACKAGE.replace('.', '/')));
        List<Operation> operations =
                rows(tables.resolve("operations.tsv")).stream().map(Operation::of).toList();
        write(target.resolve("Operations.java"), operations(operations));
        write(target.resolve("Permission.java"), permission(rows(tables.resolve("permissions.tsv")), operations));
    }

    private static List<String[]> rows(Path table) throws IOException {
        return Files.readAllLines(table).stream()
                .filter(line -> !line.startsWith("#") && !line.isBlank())
                .map(line -> line.split("\t", -1))
                .toList();
    }

    /** Leaves an equal file alone, so that an incremental build does not compile everything again. */
    private static void write(Path file, String text) throws IOException {
        if (!Files.exists(file) || !Files.readString(file).equals(text)) {
            Files.writeString(file, text);
        }
    }

    private static String constant(String name) {
        return name.replaceAll("([a-z0-9])([A-Z])", "$1_$2")
                .replaceAll("([A-Z])([A-Z][a-z])", "$1_$2")
                .replace('.', '_')
                .toUpperCase(Locale.ROOT)
                .replace("O_AUTH", "OAUTH");
    }

    private static String servers(String since, String until) {
        String from = since.equals("1.144.0") ? "" : "servers from " + since;
        String to = until.equals("-") ? "" : "servers before " + until;
        return from + (from.isEmpty() || to.isEmpty() ? "" : ", ") + to;
    }

    private static String operations(List<Operation> operations) {
        StringBuilder text = new StringBuilder("""
                package io.github.immichsdk.api;

                import java.util.List;
                import java.util.Map;
                import java.util.function.Function;
                import java.util.stream.Collectors;

                /**
                 * The operations of the Immich API, servers 1.144 to 3.2, under the names of the server's OpenAPI file:
                 * {@code createAlbum} is {@link #CREATE_ALBUM}. Each constant carries what the SDK knows of the operation; see
                 * {@link Operation}. Its description names the permission that an API key needs on the newest server, and links
                 * to the page of the operation in the documentation of Immich, if there is one. Immutable; costs no request.
                 */
                public final class Operations {

                """);
        for (Operation operation : operations) {
            text.append("    /** ").append(operation.javadoc()).append(" */\n");
            text.append("    public static final Operation ")
                    .append(constant(operation.id()))
                    .append(" = Operation.row(")
                    .append(List.of(
                                    operation.id(),
                                    operation.method(),
                                    operation.path(),
                                    operation.permission(),
                                    operation.credentials(),
                                    operation.access(),
                                    operation.since(),
                                    operation.until(),
                                    operation.effect(),
                                    operation.response(),
                                    operation.time())
                            .stream()
                            .map(cell -> '"' + cell + '"')
                            .collect(Collectors.joining(", ")))
                    .append(");\n");
        }
        text.append("\n    private static final List<Operation> ALL = List.of(\n            ")
                .append(operations.stream()
                        .map(operation -> constant(operation.id()))
                        .collect(Collectors.joining(",\n            ")))
                .append(");\n");
        return text.append("""

                    private static final Map<String, Operation> BY_ID =
                            ALL.stream().collect(Collectors.toUnmodifiableMap(Operation::id, Function.identity()));

                    private Operations() {}

                    /** {@return all operations, by path and method} */
                    public static List<Operation> all() {
                        return ALL;
                    }

                    /**
                     * Finds an operation by its id.
                     *
                     * @param id the id in the server's OpenAPI file, such as {@code createAlbum}
                     * @return the operation
                     * @throws IllegalArgumentException if no server from 1.144 to 3.2 has it
                     */
                    public static Operation of(String id) {
                        Operation found = BY_ID.get(java.util.Objects.requireNonNull(id, "id"));
                        if (found == null) {
                            throw new IllegalArgumentException("operation: expected an id of the server's OpenAPI file, such as"
                                    + " createAlbum, got " + io.github.immichsdk.internal.checks.TextChecks.quoted(id));
                        }
                        return found;
                    }
                }
                """)
                .toString();
    }

    private static String permission(List<String[]> permissions, List<Operation> operations) {
        Map<String, List<String>> users = new TreeMap<>();
        for (Operation operation : operations) {
            users.computeIfAbsent(operation.newestPermission(), name -> new ArrayList<>())
                    .add(operation.id());
        }
        StringBuilder text = new StringBuilder("""
                package io.github.immichsdk.api;

                import java.util.List;
                import java.util.Objects;

                /**
                 * A permission that an API key can hold, under the server's own name. The set is open: permissions of newer servers
                 * keep their name, and {@link #of} makes one that this list does not have. Immutable.
                 */
                public final class Permission extends OpenWord {

                    private static final long serialVersionUID = 1;

                """);
        for (String[] row : permissions) {
            String servers = servers(row[1], row[2]);
            List<String> of = users.getOrDefault(row[0], List.of());
            text.append("    /** {@code ").append(row[0]).append("}");
            if (row[0].equals("all")) {
                text.append(": everything the owner of the key may do");
            } else if (!of.isEmpty()) {
                text.append(", for ").append(of.size() > 4 ? of.size() + " operations, such as " + of.get(0) : String.join(", ", of));
            }
            text.append(servers.isEmpty() ? "" : "; " + servers).append(". */\n");
            text.append("    public static final Permission ")
                    .append(constant(row[0]))
                    .append(" = known(new Permission(\"")
                    .append(row[0])
                    .append("\"));\n");
        }
        text.append("\n    /** The constants above, in the server's order. */\n    private static final List<Permission> KNOWN = List.of(\n            ")
                .append(permissions.stream().map(row -> constant(row[0])).collect(Collectors.joining(",\n            ")))
                .append(");\n\n");
        text.append("    private static final VersionTable VERSIONS = new VersionTable(\"\"\"\n");
        for (String[] row : permissions) {
            if (!row[1].equals("1.144.0") || !row[2].equals("-")) {
                text.append("            ").append(String.join(" ", row)).append('\n');
            }
        }
        return text.append("            \"\"\");\n").append("""

                    private Permission(String name) {
                        super(name);
                    }

                    /**
                     * Makes the permission of a name.
                     *
                     * @param name the server's name for it
                     * @return the permission
                     * @throws IllegalArgumentException if the name is blank
                     */
                    public static Permission of(String name) {
                        if (Objects.requireNonNull(name, "name").isBlank()) {
                            throw new IllegalArgumentException("permission: expected a name such as album.read, got an empty text");
                        }
                        return find(Permission.class, name, Permission::new);
                    }

                    /** {@return the server's name for it, such as {@code album.read}} */
                    public String name() {
                        return toString();
                    }

                    /** {@return the permissions that this SDK knows, in the server's order} */
                    public static List<Permission> known() {
                        return KNOWN;
                    }

                    /** {@return whether all supported servers have this permission; true for one that this SDK does not know} */
                    public boolean inAllVersions() {
                        return !VERSIONS.contains(name());
                    }

                    /**
                     * Tells whether a server has this permission. Costs no request.
                     *
                     * @param version the server's version
                     * @return false if that version is known to lack it
                     */
                    public boolean existsIn(ServerVersion version) {
                        return VERSIONS.includes(name(), java.util.Objects.requireNonNull(version, "version"));
                    }
                }
                """)
                .toString();
    }
}
