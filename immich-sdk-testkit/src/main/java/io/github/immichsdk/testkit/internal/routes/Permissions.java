package io.github.immichsdk.testkit.internal.routes;

import io.github.immichsdk.api.Permission;
import io.github.immichsdk.api.ServerVersion;
import io.github.immichsdk.testkit.FakeVersion;
import java.util.List;

/** The permissions an API key can have, by version. */
public final class Permissions {

    private Permissions() {}

    /** {@return all permissions of a version, in its order} */
    public static List<String> of(FakeVersion version) {
        ServerVersion server = ServerVersion.of(version.number());
        return Permission.known().stream()
                .filter(permission -> permission.existsIn(server))
                .map(Permission::name)
                .toList();
    }
}
