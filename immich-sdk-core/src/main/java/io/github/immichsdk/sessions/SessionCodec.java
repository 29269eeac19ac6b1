package io.github.immichsdk.sessions;

import io.github.immichsdk.api.AuthType;
import io.github.immichsdk.internal.json.Json;
import io.github.immichsdk.internal.json.JsonFields;
import io.github.immichsdk.internal.json.JsonIn;
import io.github.immichsdk.internal.json.JsonObject;
import io.github.immichsdk.internal.json.JsonShapeException;
import java.net.URI;
import java.time.Instant;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;

/** Reads sessions, and writes those that are stored. */
public final class SessionCodec {

    private SessionCodec() {}

    /**
     * Reads the response to a login.
     *
     * @param in the JSON
     * @param server the server that responded
     * @param now the time of the log in
     * @param authType how it was made
     * @return the session
     */
    public static Session login(JsonObject in, URI server, Instant now, AuthType authType) {
        return new Session(
                server,
                in.string("accessToken"),
                in.string("userId"),
                in.string("userEmail"),
                in.string("name"),
                in.bool("isAdmin"),
                now,
                null,
                authType);
    }

    static ActiveSession active(JsonObject in) {
        return new ActiveSession(
                in.string("id"),
                in.instant("createdAt"),
                in.instant("updatedAt"),
                in.instantOrNull("expiresAt"),
                in.boolOrFalse("current"),
                in.stringOr("deviceType", ""),
                in.stringOr("deviceOS", ""),
                in.stringOrNull("appVersion"),
                in.boolOrFalse("isPendingSyncReset"),
                in.rest());
    }

    static byte[] stored(Session session) {
        return Json.bytes(new JsonFields()
                .put("server", session.server().toString())
                .put("accessToken", session.accessToken())
                .put("userId", session.userId())
                .put("email", session.email())
                .put("name", session.name())
                .put("admin", session.admin())
                .put("createdAt", session.createdAt())
                .put("expiresAt", session.expiresAt())
                .put("authType", session.authType().value())
                .map());
    }

    /** {@return the session of a stored text; any other text is an IllegalArgumentException that does not show it} */
    static Session stored(byte[] json) {
        try (JsonParser parser = Json.parser(json, 0, json.length)) {
            JsonObject in = new JsonIn(parser).object();
            return new Session(
                    URI.create(in.string("server")),
                    in.string("accessToken"),
                    in.string("userId"),
                    in.string("email"),
                    in.string("name"),
                    in.bool("admin"),
                    in.instant("createdAt"),
                    in.instantOrNull("expiresAt"),
                    AuthType.of(in.stringOr("authType", AuthType.PASSWORD.value())));
        } catch (JsonShapeException e) {
            throw new IllegalArgumentException("it has no " + e.path());
        } catch (JacksonException e) {
            throw new IllegalArgumentException("it is not JSON");
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("its server or authType is none");
        }
    }
}
