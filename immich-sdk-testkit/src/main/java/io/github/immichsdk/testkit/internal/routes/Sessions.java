package io.github.immichsdk.testkit.internal.routes;

import io.github.immichsdk.testkit.internal.http.FakeRequest;
import io.github.immichsdk.testkit.internal.state.ServerState;
import io.github.immichsdk.testkit.internal.state.Session;
import io.github.immichsdk.testkit.internal.state.User;
import io.github.immichsdk.testkit.internal.wire.ApiException;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What several routes do with sessions. */
final class Sessions {
    private static final Pattern APP = Pattern.compile("(?i)immich[-_](android|ios|unknown)[/_](\\S+)");

    private Sessions() {}

    /** Opens a session for a client of that kind. */
    static Session open(ServerState world, User user, FakeRequest request) {
        Session session = world.addSession(user, null);
        describe(session, request);
        return session;
    }

    /** Notes from which device a request comes: version 1 when a session is opened, the others with each request. */
    static void describe(Session session, FakeRequest request) {
        String agent = request.header("User-Agent");
        String type = request.header("devicetype");
        String model = request.header("devicemodel");
        Matcher app = APP.matcher(agent == null ? "" : agent);
        boolean known = app.find();
        session.deviceType = model == null ? "" : model;
        session.deviceOs = known ? app.group(1).toLowerCase(Locale.ROOT) : type == null ? "" : type;
        session.appVersion = known ? app.group(2) : null;
    }

    /** {@return the caller's session; 400 for an API key} */
    static Session required(Call call) {
        Session session = call.auth().session();
        if (session == null) {
            throw new ApiException(400, "This endpoint can only be used with a session token");
        }
        return session;
    }

    /** {@return the sessions of a user, the newest first} */
    static List<Session> ofUser(ServerState world, User user) {
        return world.sessions.values().stream()
                .filter(session -> session.user == user)
                .sorted((a, b) -> b.createdAt.compareTo(a.createdAt))
                .toList();
    }
}
