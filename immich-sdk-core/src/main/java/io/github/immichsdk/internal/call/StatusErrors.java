package io.github.immichsdk.internal.call;

import io.github.immichsdk.api.CredentialKind;
import io.github.immichsdk.api.Operation;
import io.github.immichsdk.api.Permission;
import io.github.immichsdk.config.Credentials;
import io.github.immichsdk.errors.FailedCall;
import io.github.immichsdk.errors.ImmichException;
import io.github.immichsdk.errors.ImmichForbiddenException;
import io.github.immichsdk.errors.ImmichNotFoundException;
import io.github.immichsdk.errors.ImmichPayloadTooLargeException;
import io.github.immichsdk.errors.ImmichRateLimitedException;
import io.github.immichsdk.errors.ImmichServerException;
import io.github.immichsdk.errors.ImmichSessionEndedException;
import io.github.immichsdk.errors.ImmichStatusException;
import io.github.immichsdk.errors.ImmichUnauthorizedException;
import io.github.immichsdk.errors.ImmichUnexpectedResponseException;
import io.github.immichsdk.errors.ImmichValidationException;
import io.github.immichsdk.transport.Headers;
import io.github.immichsdk.transport.RequestBody;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The one place where a response's status becomes an exception. */
final class StatusErrors {

    private static final int SHOWN = 200;

    private static final String LACKS = "Missing required permission: ";
    // the server's other words for 'there is no such thing'; 3.0 says 'Invalid user' where the others say 'User not
    // found'
    private static final Set<String> NOT_THERE = Set.of(
            "Asset not in stack", "Album not shared with user", "Invalid user", "Can't delete a missing profile Image");

    private final Credentials credentials;
    private final Clock clock;

    private final Function<URI, @Nullable InetSocketAddress> proxies;

    StatusErrors(Credentials credentials, Clock clock, Function<URI, @Nullable InetSocketAddress> proxies) {
        this.proxies = proxies;
        this.credentials = credentials;
        this.clock = clock;
    }

    /** Makes the failure for a response that is no success. */
    FailedAttempt of(Attempt attempt, ErrorResponse response) {
        Operation operation = attempt.origin().operation;
        int status = response.status();
        ErrorBody error = ErrorBody.read(response.body());
        String excerpt = attempt.origin().responseIsSecret() ? null : ErrorBody.excerpt(response.body());
        FailedCall call = new FailedCall(
                operation.id(),
                attempt.line(),
                attempt.number(),
                status,
                correlationId(error, response.headers()),
                excerpt);
        String said = error.message() == null ? "" : ": " + ErrorBody.shortened(error.message(), SHOWN);
        Duration retryAfter = retryAfter(response.headers());
        if (status == 429) {
            return new FailedAttempt(
                    new ImmichRateLimitedException(
                            "429 too many requests" + said
                                    + ". Immich itself never says this: a proxy or the hosting provider"
                                    + " does. Set a rateLimit on the client, or ask for less at once.",
                            call,
                            retryAfter),
                    FailedAttempt.Fate.NOT_DONE,
                    retryAfter);
        }
        if (status >= 500) {
            return new FailedAttempt(
                    new ImmichServerException(status + serverTrouble(status, error, response.headers()) + said, call),
                    FailedAttempt.Fate.UNKNOWN,
                    retryAfter);
        }
        if (status == 407) {
            return new FailedAttempt(
                    new ImmichStatusException(ProxyRefusal.text(attempt, proxies.apply(attempt.uri())), call),
                    FailedAttempt.Fate.FINAL);
        }
        if (status == 413) {
            return new FailedAttempt(tooLarge(attempt.body(), said, call, response), FailedAttempt.Fate.FINAL);
        }
        return new FailedAttempt(refused(operation, status, error, said, call, response), FailedAttempt.Fate.FINAL);
    }

    private ImmichException refused(
            Operation operation, int status, ErrorBody error, String said, FailedCall call, ErrorResponse response) {
        String message = error.message() == null ? "" : error.message();
        return switch (status) {
            case 401 ->
                error.message() == null ? notImmich(response, call) : unauthorized(operation, message, said, call);
            case 403 -> error.message() == null ? notImmich(response, call) : forbidden(operation, message, said, call);
            case 406 -> notImmich(response, call);
            case 404 ->
                error.message() == null || isNoRoute(message)
                        ? noRoute(operation, error, response, call)
                        : new ImmichNotFoundException("404 not found, or no access" + said, call);
            case 400 -> error.message() == null ? notImmich(response, call) : badRequest(error, message, said, call);
            case 431 ->
                new ImmichStatusException("431 the address and headers together are longer than a server takes", call);
            default ->
                new ImmichStatusException(
                        status + " refused"
                                + (said.isEmpty()
                                        ? " by " + server(response.headers()) + ", which does not say why"
                                        : said),
                        call);
        };
    }

    private static ImmichException tooLarge(
            @Nullable RequestBody body, String said, FailedCall call, ErrorResponse response) {
        String size = body == null || body.length() < 0 ? "" : " of " + body.length() + " bytes";
        String server = server(response.headers());
        return new ImmichPayloadTooLargeException(
                "413 the body" + size + " is too large" + said + ". This comes from a proxy in front of the server ("
                        + server
                        + "), not from Immich: raise its limit on request bodies" + bodyLimit(server)
                        + ", or use an address that bypasses it",
                call);
    }

    /** Names the setting of the proxies that have such a limit. */
    private static String bodyLimit(String server) {
        String lower = server.toLowerCase(Locale.ROOT);
        if (lower.contains("nginx") || lower.contains("openresty")) {
            return " (client_max_body_size in nginx)";
        }
        if (lower.contains("caddy")) {
            return " (request_body max_size in Caddy)";
        }
        return lower.contains("apache") ? " (LimitRequestBody in Apache)" : "";
    }

    private static ImmichException badRequest(ErrorBody error, String message, String said, FailedCall call) {
        if (!error.fields().isEmpty()) {
            return new ImmichValidationException(
                    "400 the server refused the request: "
                            + String.join(
                                    "; ",
                                    error.fields().stream()
                                            .map(field -> ErrorBody.shortened(field.toString(), SHOWN))
                                            .toList()),
                    call,
                    error.fields());
        }
        if (TextScan.hasWord(message, "not found")) {
            return new ImmichNotFoundException(
                    "400 not found, or no access" + said + ". The server does not report which of the two it is", call);
        }
        if (NOT_THERE.contains(message)) {
            return new ImmichNotFoundException("400 not found" + said, call);
        }
        return new ImmichStatusException("400 refused" + said, call);
    }

    private ImmichException forbidden(Operation operation, String message, String said, FailedCall call) {
        int lacks = message.indexOf(LACKS);
        String name = lacks < 0 ? "" : TextScan.token(message, lacks + LACKS.length());
        if (!name.isEmpty() && name.length() <= SHOWN) {
            Permission permission = Permission.of(name);
            return new ImmichForbiddenException(
                    "403 the API key lacks the permission " + permission
                            + ": add it to the key under Account Settings > API Keys",
                    call,
                    permission);
        }
        String why = operation.adminOnly() ? ". Only an administrator may do this" : "";
        return new ImmichForbiddenException("403 forbidden" + said + why, call, null);
    }

    private ImmichException unauthorized(Operation operation, String message, String said, FailedCall call) {
        if (operation.credentials().equals(Set.of(CredentialKind.NONE))) {
            // a login: what was refused is not the client's credential but what the call carried
            String what = message.startsWith("Incorrect")
                    ? "Check the e-mail address and the password"
                    : "The server does not accept this kind of login; use another, such as OAuth or an API key";
            return new ImmichUnauthorizedException("401 login refused" + said + ". " + what, call);
        }
        if (credentials.kind() == CredentialKind.SESSION && !message.contains("Elevated")) {
            return new ImmichSessionEndedException(
                    "401 unauthorized" + said + ". The session has ended or was never of this server: log in again",
                    call);
        }
        return new ImmichUnauthorizedException("401 unauthorized" + said + ". " + whatToDo(message), call);
    }

    private String whatToDo(String message) {
        return switch (credentials.kind()) {
            case NONE -> "The client has no credential: give it an API key or a session";
            case API_KEY ->
                message.contains("Elevated")
                        ? "The locked folder opens to an unlocked session only, never to an API key"
                        : "Check the API key: was it deleted, or does it belong to another server?";
            case SESSION -> "Unlock the session with its PIN first";
            case SHARED_LINK ->
                "Check the shared link: it may have expired or been removed, or it"
                        + " needs its password: sharedLinks().mine(password)";
        };
    }

    /** {@return whether the server says that it has no such route: {@code Cannot GET /api/nowhere}} */
    private static boolean isNoRoute(String message) {
        return message.startsWith("Cannot ")
                && message.startsWith(
                        " /",
                        "Cannot ".length()
                                + TextScan.token(message, "Cannot ".length()).length());
    }

    private static ImmichException noRoute(
            Operation operation, ErrorBody error, ErrorResponse response, FailedCall call) {
        if (error.message() == null) {
            return notImmich(response, call);
        }
        return new ImmichNotFoundException(
                "404 the server does not know " + operation
                        + ". It may be in maintenance mode, be of another version than supported"
                        + ", or the address may not be that of an Immich server",
                call);
    }

    /** A response that no Immich API gives. */
    static ImmichUnexpectedResponseException notImmich(ErrorResponse response, FailedCall call) {
        return new ImmichUnexpectedResponseException(
                response.status() + " with "
                        + (response.headers().mediaType().isEmpty()
                                ? "no content type"
                                : response.headers().mediaType())
                        + " from " + server(response.headers()) + " instead of the Immich API: "
                        + WebPage.diagnose(response),
                call,
                null);
    }

    private static String serverTrouble(int status, ErrorBody error, Headers headers) {
        if (error.message() != null) {
            return " the server failed";
        }
        return switch (status) {
            case 502, 503, 504, 520, 521, 522, 523, 524 ->
                " from a proxy (" + server(headers) + "): the Immich server behind it does not respond";
            default -> " the server failed";
        };
    }

    private static String server(Headers headers) {
        String name = headers.first("Server");
        return name == null ? "an unnamed server" : name;
    }

    private static @Nullable String correlationId(ErrorBody error, Headers headers) {
        return error.correlationId() == null ? correlationId(headers) : error.correlationId();
    }

    /** {@return the id under which the server's log has a request: from 3.0 on in one header, before in another} */
    static @Nullable String correlationId(Headers headers) {
        String id = headers.first("X-Correlation-ID");
        return id == null ? headers.first("x-immich-cid") : id;
    }

    /** {@return what Retry-After asks for, in seconds or as a date; null if there is none or it cannot be read} */
    private @Nullable Duration retryAfter(Headers headers) {
        String text = headers.first("Retry-After");
        if (text == null) {
            return null;
        }
        String value = text.strip();
        if (!value.isEmpty() && value.length() < 10 && value.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return Duration.ofSeconds(Long.parseLong(value));
        }
        try {
            Duration until = Duration.between(
                    clock.instant(),
                    ZonedDateTime.parse(value, DateTimeFormatter.RFC_1123_DATE_TIME)
                            .toInstant());
            return until.isNegative() ? Duration.ZERO : until;
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    /** A response whose body was read, up to a bound. */
    record ErrorResponse(int status, Headers headers, byte[] body) {}
}
