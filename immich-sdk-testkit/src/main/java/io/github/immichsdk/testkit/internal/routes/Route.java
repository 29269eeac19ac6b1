package io.github.immichsdk.testkit.internal.routes;

import io.github.immichsdk.api.CredentialKind;
import io.github.immichsdk.api.Operation;
import io.github.immichsdk.api.Operations;
import io.github.immichsdk.api.Permission;
import io.github.immichsdk.api.ServerVersion;
import io.github.immichsdk.testkit.FakeVersion;
import io.github.immichsdk.testkit.internal.http.FakeResponse;
import io.github.immichsdk.testkit.internal.wire.Field;
import io.github.immichsdk.testkit.internal.wire.Schema;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** How the fake server carries out an operation. Method, path, permission and versions come from the table of operations. */
final class Route {
    /** What a route does. */
    @FunctionalInterface
    interface Action {
        FakeResponse run(Call call) throws IOException;
    }

    private final Operation operation;
    private final Action action;
    private boolean reading;
    private boolean patchTwin;
    private @Nullable String errorType;
    private @Nullable Field parameter;
    private @Nullable Schema body;
    private @Nullable Schema query;

    private Route(Operation operation, Action action) {
        this.operation = operation;
        this.action = action;
    }

    static Route of(Operation operation, Action action) {
        return new Route(operation, action);
    }

    /** The action reads the body itself, without the lock. */
    Route reading() {
        reading = true;
        return this;
    }

    /** It reports what is wrong with the values of a request under the content type of its successes. */
    Route errorsUnder(String contentType) {
        errorType = contentType;
        return this;
    }

    /** Version 3 has the same under PATCH. */
    Route patchTwin() {
        patchTwin = true;
        return this;
    }

    Route body(Schema schema) {
        body = schema;
        return this;
    }

    Route query(Schema schema) {
        query = schema;
        return this;
    }

    /** Checks a parameter of the path together with the ids in it. */
    Route parameter(Field checked) {
        parameter = checked;
        return this;
    }

    @Nullable
    Field parameter() {
        return parameter;
    }

    boolean exists(FakeVersion version) {
        return operation.existsIn(ServerVersion.of(version.number()));
    }

    boolean matches(String requested, FakeVersion version) {
        return operation.method().equals(requested)
                || patchTwin && requested.equals("PATCH") && version.isAtLeast(FakeVersion.V3_0_3);
    }

    String template() {
        return operation.path();
    }

    String operationId() {
        return operation.id();
    }

    Action action() {
        return action;
    }

    /** {@return the permission that an API key needs; null if any key will do} */
    @Nullable
    String permission(FakeVersion version) {
        Permission needed = operation.permission(ServerVersion.of(version.number()));
        return needed == null ? null : needed.name();
    }

    boolean isOpen() {
        return operation.credentials().contains(CredentialKind.NONE);
    }

    boolean isAdmin() {
        return operation.adminOnly();
    }

    /** {@return whether visitors may call it; versions before 3 open other routes to them than the table says} */
    boolean takesLinks(FakeVersion version) {
        boolean three = version.isAtLeast(FakeVersion.V3_0_3);
        if (operation == Operations.SEARCH_ASSETS) {
            return three;
        }
        return operation.credentials().contains(CredentialKind.SHARED_LINK)
                || operation == Operations.ADD_SHARED_LINK_ASSETS && !three
                || operation == Operations.REMOVE_SHARED_LINK_ASSETS && version == FakeVersion.V1_144_1;
    }

    boolean readsItself() {
        return reading;
    }

    @Nullable
    String errorType() {
        return errorType;
    }

    @Nullable
    Schema body() {
        return body;
    }

    @Nullable
    Schema query() {
        return query;
    }
}
