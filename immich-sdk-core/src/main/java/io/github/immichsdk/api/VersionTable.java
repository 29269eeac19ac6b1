package io.github.immichsdk.api;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which servers have something that not all of them have, from lines of name, first version and first version without. */
final class VersionTable {

    private record Servers(ServerVersion since, @Nullable ServerVersion until) {}

    private final Map<String, Servers> servers = new HashMap<>();

    VersionTable(String lines) {
        lines.lines().forEach(line -> {
            String[] cells = line.split(" ");
            servers.put(
                    cells[0],
                    new Servers(ServerVersion.of(cells[1]), cells[2].equals("-") ? null : ServerVersion.of(cells[2])));
        });
    }

    boolean contains(String name) {
        return servers.containsKey(name);
    }

    /** {@return whether a server has it; true for a name that is not in the table} */
    boolean includes(String name, ServerVersion version) {
        Servers having = servers.get(name);
        return having == null
                || version.atLeast(having.since) && (having.until == null || !version.atLeast(having.until));
    }
}
