package io.github.immichsdk.docs;

import io.github.immichsdk.api.CredentialKind;
import io.github.immichsdk.api.Operation;
import io.github.immichsdk.api.Operations;
import io.github.immichsdk.api.Permission;
import io.github.immichsdk.api.ServerVersion;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Writes the page on permissions from the table of operations. */
public final class PermissionsPage {

    private static final String HEAD = """
            # Which permission each operation needs

            This page is generated from `Operations.all()`, the table that the SDK itself uses; a test fails when they differ. It lists
            every operation of the server, including those that the SDK reaches by raw calls only. An API key needs exactly the
            permission named, or `all`. A session has all rights of its user.

            To find out before the work begins, with one request, what an API key lacks:

            ```java
            PermissionCheck check = immich.permissions().check(Operations.CREATE_ALBUM, Operations.ADD_ASSETS_TO_ALBUM);
            PermissionCheck task =
                    immich.permissions().checkTask(client -> client.albums().create("July"));
            System.out.println(check); // not granted; the API key lacks album.create, albumAsset.create
            ```

            `checkTask` runs the task as a dry run and notes what it would call. A read that the key may not make ends it there,
            and the result says that there may be more.

            'Any key' means that a key without any permission will do, 'nothing' that the operation needs no credentials. Servers that
            do not have the permission yet require `all` in its place. 'All' servers are those from 1.144 on.
            """;

    private PermissionsPage() {}

    static String text() {
        Map<String, List<Operation>> groups = Operations.all().stream()
                .collect(Collectors.groupingBy(PermissionsPage::group, TreeMap::new, Collectors.toList()));
        StringBuilder page = new StringBuilder(HEAD);
        groups.forEach((group, operations) -> {
            page.append("\n## ").append(group).append("\n");
            page.append("| operation | request | API key needs | open to | servers |\n|---|---|---|---|---|\n");
            operations.stream()
                    .sorted(Comparator.comparing(Operation::path).thenComparing(Operation::method))
                    .forEach(operation -> page.append(row(operation)));
        });
        return page.toString();
    }

    /** {@return the first word of an operation's path} */
    public static String group(Operation operation) {
        return operation.path().substring(1).split("/")[0];
    }

    private static String row(Operation operation) {
        return "| `" + operation.id() + "` | `" + operation + "` | " + needs(operation) + " | " + openTo(operation)
                + " | " + servers(operation) + " |\n";
    }

    /** {@return what an API key needs for an operation} */
    public static String needs(Operation operation) {
        Permission newest = operation.permission();
        if (newest != null) {
            Permission oldest = operation.permission(operation.since());
            return "`" + newest + "`" + (newest.equals(oldest) ? "" : " (`" + oldest + "` on older servers)");
        }
        Set<CredentialKind> taken = operation.credentials();
        if (operation.since().equals(ServerVersion.V3_2) && !taken.contains(CredentialKind.NONE)) {
            return "not known";
        }
        return taken.contains(CredentialKind.NONE)
                ? "nothing"
                : taken.contains(CredentialKind.API_KEY) ? "any key" : "-";
    }

    private static String openTo(Operation operation) {
        Set<CredentialKind> taken = operation.credentials();
        if (taken.contains(CredentialKind.NONE)) {
            return "anyone";
        }
        List<String> words = new ArrayList<>();
        if (taken.contains(CredentialKind.API_KEY)) {
            words.add("API keys");
        }
        if (taken.contains(CredentialKind.SESSION)) {
            words.add("sessions");
        }
        if (taken.contains(CredentialKind.SHARED_LINK)) {
            words.add("shared links");
        }
        return String.join(", ", words) + (operation.adminOnly() ? "; administrators only" : "");
    }

    private static String servers(Operation operation) {
        List<String> bounds = new ArrayList<>();
        if (!operation.since().equals(ServerVersion.V1_144)) {
            bounds.add(operation.since() + " and newer");
        }
        if (operation.until() != null) {
            bounds.add("before " + operation.until());
        }
        return bounds.isEmpty() ? "all" : String.join(", ", bounds);
    }
}
