package io.github.immichsdk.testkit.internal.routes;

import io.github.immichsdk.testkit.internal.http.FakeRequest;
import io.github.immichsdk.testkit.internal.state.ApiKey;
import io.github.immichsdk.testkit.internal.state.ServerState;
import io.github.immichsdk.testkit.internal.state.Session;
import io.github.immichsdk.testkit.internal.state.SharedLink;
import io.github.immichsdk.testkit.internal.wire.ApiException;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Finds the caller. The first credential that is there decides, right or wrong: link key, link slug, session, API key.
 */
final class Authenticator {
    private static final Duration PIN_NEAR_END = Duration.ofMinutes(5);

    private final ServerState world;

    Authenticator(ServerState world) {
        this.world = world;
    }

    Auth authenticate(FakeRequest request, Route route) {
        Auth auth = find(request);
        if (route.isAdmin() && !auth.user().admin) {
            throw new ApiException(403, "Forbidden");
        }
        if (auth.link() != null && !route.takesLinks(world.version)) {
            throw new ApiException(403, "Forbidden");
        }
        ApiKey key = auth.key();
        String permission = route.permission(world.version);
        if (key != null && permission != null && !key.grants(permission)) {
            throw new ApiException(403, "Missing required permission: " + permission);
        }
        return auth;
    }

    private Auth find(FakeRequest request) {
        String shareKey = first(request.header("x-immich-share-key"), request.query("key"));
        if (shareKey != null) {
            return link(world.linkByKey(shareKey), "Invalid share key");
        }
        String slug = first(request.header("x-immich-share-slug"), request.query("slug"));
        if (slug != null) {
            Predicate<SharedLink> named = link -> slug.equals(link.slug);
            return link(world.links.values().stream().filter(named).findFirst().orElse(null), "Invalid share slug");
        }
        String token = first(
                request.header("x-immich-user-token"),
                request.header("x-immich-session-token"),
                request.query("sessionKey"),
                bearer(request.header("Authorization")),
                request.cookie("immich_access_token"));
        if (token != null) {
            return session(token, request);
        }
        String secret = first(request.header("x-api-key"), request.query("apiKey"));
        if (secret != null) {
            ApiKey key = world.keyBySecret(secret);
            if (key == null || key.owner.deletedAt != null) {
                throw new ApiException(401, "Invalid API key");
            }
            return new Auth(key.owner, key, null, null, false);
        }
        throw new ApiException(401, "Authentication required");
    }

    private Auth link(@Nullable SharedLink link, String otherwise) {
        if (link == null || link.expiresAt != null && link.expiresAt.isBefore(world.now())) {
            throw new ApiException(401, otherwise);
        }
        return new Auth(link.owner, null, null, link, false);
    }

    private Auth session(String token, FakeRequest request) {
        Session session = world.sessions.get(token);
        Instant now = world.now();
        if (session == null
                || session.user.deletedAt != null
                || session.expiresAt != null && !session.expiresAt.isAfter(now)) {
            throw new ApiException(401, "Invalid user token");
        }
        if (!world.one()) {
            Sessions.describe(session, request);
        }
        Instant pinEnd = session.pinExpiresAt;
        boolean elevated = session.elevated(now);
        if (elevated && pinEnd != null && pinEnd.minus(PIN_NEAR_END).isBefore(now)) {
            session.pinExpiresAt = now.plus(PIN_NEAR_END);
        }
        return new Auth(session.user, null, session, null, elevated);
    }

    private static @Nullable String bearer(@Nullable String authorization) {
        if (authorization == null) {
            return null;
        }
        String[] parts = authorization.trim().split("\\s+", 2);
        return parts.length == 2 && parts[0].toLowerCase(Locale.ROOT).equals("bearer") ? parts[1] : null;
    }

    private static @Nullable String first(@Nullable String... candidates) {
        for (String candidate : candidates) {
            if (candidate != null && !candidate.isEmpty()) {
                return candidate;
            }
        }
        return null;
    }
}
