package io.github.immichsdk.testkit.internal.routes;

import io.github.immichsdk.api.Operations;
import io.github.immichsdk.testkit.internal.http.FakeResponse;
import io.github.immichsdk.testkit.internal.state.ServerState;
import io.github.immichsdk.testkit.internal.wire.ApiException;
import io.github.immichsdk.testkit.internal.wire.Constraint;
import io.github.immichsdk.testkit.internal.wire.Field;
import io.github.immichsdk.testkit.internal.wire.Json;
import io.github.immichsdk.testkit.internal.wire.Schema;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code /admin/notifications}: e-mails. The fake server sends none: a mail server on this machine that accepts a connection is good enough. */
final class EmailRoutes {
    private static final int PATIENCE_MILLIS = 500;
    private static final List<String> NAMES = List.of("welcome", "album-invite", "album-update");
    private static final Schema TEMPLATE =
            Schema.of(Field.string("template").required().before3(Constraint.STRING));
    private static final Schema SMTP = Schema.of(
            Field.bool("enabled").required(),
            Field.string("from").required(),
            Field.string("replyTo").required().before3(Constraint.STRING),
            Field.of(Field.Kind.MAP, "transport").required());

    private final ServerState world;

    EmailRoutes(ServerState world) {
        this.world = world;
    }

    List<Route> routes() {
        return List.of(
                Route.of(Operations.GET_NOTIFICATION_TEMPLATE_ADMIN, EmailRoutes::template)
                        .body(TEMPLATE),
                Route.of(Operations.SEND_TEST_EMAIL_ADMIN, this::send).body(SMTP));
    }

    private static FakeResponse template(Call call) {
        String name = call.parameter("name");
        String text = call.body().required("template");
        Map<String, @Nullable Object> json = Json.object("name", name);
        json.put("html", NAMES.contains(name) ? "<!DOCTYPE html><html><body>" + text + "</body></html>" : "");
        return call.ok(json);
    }

    private FakeResponse send(Call call) {
        Map<String, @Nullable Object> transport = call.body().map("transport");
        Object host = transport == null ? null : transport.get("host");
        Object port = transport == null ? null : transport.get("port");
        if (!(host instanceof String name) || !(port instanceof Number number) || !accepts(name, number.intValue())) {
            throw new ApiException(400, "Failed to verify SMTP configuration");
        }
        return call.ok(Json.object("messageId", "<" + world.newId() + "@immich.test>"));
    }

    private static boolean accepts(String host, int port) {
        if (!host.equals("127.0.0.1") && !host.equals("localhost")) {
            return false;
        }
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), PATIENCE_MILLIS);
            return true;
        } catch (IOException | IllegalArgumentException e) {
            return false;
        }
    }
}
