package io.github.immichsdk.reliability;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/** The outcomes of all cells, as a table of the page for each protocol. */
final class MatrixTable {

    static final Path PAGE = Path.of(System.getProperty("immich.root"), "docs", "reliability.md");

    private static final String OR = " or ";
    private static final String LASTING = ", then ";

    private final Map<String, String> outcomes = new ConcurrentHashMap<>();

    private static String key(Protocol protocol, MatrixFault fault, Kind kind) {
        return protocol + "|" + fault + "|" + kind;
    }

    void add(Cell cell, String outcome) {
        outcomes.put(key(cell.protocol(), cell.fault(), cell.kind()) + (cell.always() ? "|always" : "|once"), outcome);
    }

    private String once(String key) {
        return outcomes.getOrDefault(key + "|once", outcomes.getOrDefault(key + "|always", ""));
    }

    private String always(String key) {
        return outcomes.getOrDefault(key + "|always", "");
    }

    /** {@return what differs from the tables of a page} */
    List<String> differences(String page) {
        List<String> differences = new ArrayList<>();
        for (Protocol protocol : Protocol.values()) {
            Map<String, String[]> rows = rows(page, protocol);
            for (MatrixFault fault : MatrixFault.values()) {
                if (!fault.existsIn(protocol)) {
                    continue;
                }
                for (Kind kind : Kind.values()) {
                    String key = key(protocol, fault, kind);
                    String expected = expected(rows, fault, kind);
                    if (!agrees(expected, key)) {
                        differences.add("%s: the page says '%s', the test saw '%s'"
                                .formatted(key, expected, text(once(key), always(key))));
                    }
                }
            }
        }
        return differences;
    }

    /** {@return whether a cell differs from the tables of a page} */
    boolean differs(String page, Protocol protocol, MatrixFault fault, Kind kind) {
        return !agrees(expected(rows(page, protocol), fault, kind), key(protocol, fault, kind));
    }

    private boolean agrees(String expected, String key) {
        return allowed(expected, 0).contains(once(key)) && allowed(expected, 1).contains(always(key));
    }

    private static String expected(Map<String, String[]> rows, MatrixFault fault, Kind kind) {
        String[] row = rows.get(fault.toString());
        return row == null ? "no row" : row[kind.ordinal()];
    }

    private static String text(String once, String always) {
        return once.equals(always) ? once : once + LASTING + always;
    }

    /** {@return the outcomes of a cell, of the fault that happens once (0) or always (1)} */
    private static List<String> allowed(String cell, int which) {
        String[] parts = cell.split(LASTING);
        return Arrays.asList(parts[Math.min(which, parts.length - 1)].split(OR));
    }

    private static Map<String, String[]> rows(String page, Protocol protocol) {
        Map<String, String[]> rows = new LinkedHashMap<>();
        int from = page.indexOf("### " + protocol + "\n");
        if (from < 0) {
            return rows;
        }
        int to = page.indexOf("\n#", from + 4);
        page.substring(from, to < 0 ? page.length() : to)
                .lines()
                .filter(line -> line.startsWith("| "))
                .skip(1)
                .map(line -> line.substring(2, line.length() - 2).split(" \\| "))
                .forEach(cells -> rows.put(cells[0], Arrays.copyOfRange(cells, 1, cells.length)));
        return rows;
    }

    /** Prints the tables, joined with those of the page, and writes them into it with {@code -Dimmich.matrix=write}. */
    void writeIfWanted() throws IOException {
        String page = Files.readString(PAGE);
        for (Protocol protocol : Protocol.values()) {
            String table = table(protocol, rows(page, protocol));
            System.out.println("### " + protocol + "\n\n" + table);
            int from = page.indexOf("### " + protocol + "\n");
            if (from >= 0) {
                int to = page.indexOf("\n#", from + 4);
                page = page.substring(0, from) + "### " + protocol + "\n\n" + table
                        + (to < 0 ? "" : page.substring(to));
            }
        }
        if ("write".equals(System.getProperty("immich.matrix"))) {
            Files.writeString(PAGE, page);
        }
    }

    private String table(Protocol protocol, Map<String, String[]> before) {
        StringBuilder table = new StringBuilder("| Fault |");
        for (Kind kind : Kind.values()) {
            table.append(' ').append(kind).append(" |");
        }
        table.append("\n|---|").append("---|".repeat(Kind.values().length)).append('\n');
        for (MatrixFault fault : MatrixFault.values()) {
            if (!fault.existsIn(protocol)) {
                continue;
            }
            table.append("| ").append(fault).append(" |");
            String[] row = before.get(fault.toString());
            for (Kind kind : Kind.values()) {
                String key = key(protocol, fault, kind);
                String known = row == null ? "" : row[kind.ordinal()];
                table.append(' ')
                        .append(text(
                                joined(known.isEmpty() ? List.of() : allowed(known, 0), once(key)),
                                joined(known.isEmpty() ? List.of() : allowed(known, 1), always(key))))
                        .append(" |");
            }
            table.append('\n');
        }
        return table.toString();
    }

    private static String joined(List<String> known, String seen) {
        TreeSet<String> all = new TreeSet<>(known);
        all.add(seen);
        return String.join(OR, all);
    }
}
