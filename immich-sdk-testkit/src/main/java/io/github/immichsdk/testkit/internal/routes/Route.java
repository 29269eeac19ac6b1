package io.github.immichsdk.testkit.internal.routes;

import io.github.immichsdk.testkit.FakeVersion;
import io.github.immichsdk.testkit.internal.http.FakeResponse;
import io.github.immichsdk.testkit.internal.wire.Schema;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * One operation: where it is, who may call it, what it takes, and what it does.
 */
final class Route {
    /** What a route does. */
    @FunctionalInterface
    interface Action {
        FakeResponse run(Call call) throws IOException;
    }

    private final String method;
    private final String template;
    private final String operationId;
    private final Action action;
    private @Nullable String permission = "all";
    private boolean open;
    private boolean admin;
    private boolean links;
    private boolean reading;
    private boolean patchTwin;
    private boolean lines;
    private @Nullable Schema body;
    private @Nullable Schema query;
    private FakeVersion since = FakeVersion.V1_144_1;
    private FakeVersion until = FakeVersion.V3_0_3;

    private Route(String method, String template, String operationId, Action action) {
        this.method = method;
        this.template = template;
        this.operationId = operationId;
        this.action = action;
    }

    static Route get(String template, String operationId, Action action) {
        return new Route("GET", template, operationId, action);
    }

    static Route post(String template, String operationId, Action action) {
        return new Route("POST", template, operationId, action);
    }

    static Route put(String template, String operationId, Action action) {
        return new Route("PUT", template, operationId, action);
    }

    static Route patch(String template, String operationId, Action action) {
        return new Route("PATCH", template, operationId, action);
    }

    static Route delete(String template, String operationId, Action action) {
        return new Route("DELETE", template, operationId, action);
    }

    /** An API key needs this permission. Without this call it needs {@code all}. */
    Route needs(String name) {
        permission = name;
        return this;
    }

    /** Any API key will do. */
    Route anyKey() {
        permission = null;
        return this;
    }

    /** No credential is asked for. */
    Route open() {
        open = true;
        return this;
    }

    /** Only administrators. */
    Route admin() {
        admin = true;
        return this;
    }

    /** Shared links may call it too. */
    Route links() {
        links = true;
        return this;
    }

    /** The action reads the body itself, without the lock. */
    Route reading() {
        reading = true;
        return this;
    }

    /** It answers with JSON lines, and says so of its validation errors too. */
    Route lines() {
        lines = true;
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

    Route since(FakeVersion version) {
        since = version;
        return this;
    }

    Route until(FakeVersion version) {
        until = version;
        return this;
    }

    boolean exists(FakeVersion version) {
        return version.compareTo(since) >= 0 && version.compareTo(until) <= 0;
    }

    boolean answers(String asked, FakeVersion version) {
        return method.equals(asked) || patchTwin && asked.equals("PATCH") && version == FakeVersion.V3_0_3;
    }

    String template() {
        return template;
    }

    String operationId() {
        return operationId;
    }

    Action action() {
        return action;
    }

    @Nullable
    String permission() {
        return permission;
    }

    boolean isOpen() {
        return open;
    }

    boolean isAdmin() {
        return admin;
    }

    boolean takesLinks() {
        return links;
    }

    boolean readsItself() {
        return reading;
    }

    boolean answersLines() {
        return lines;
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
