package io.github.immichsdk.reliability;

import io.github.immichsdk.testkit.FaultRule;
import io.github.immichsdk.testkit.Faults;
import java.time.Duration;
import java.time.Instant;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** The faults of the matrix, by what a user would call them. */
enum MatrixFault {
    REFUSED("connection refused", (rule, cell) -> cell.endpoint().faults().refuseConnections()),
    TLS_UNKNOWN("TLS: unknown authority", (rule, cell) -> {}),
    TLS_EXPIRED("TLS: expired certificate", (rule, cell) -> {}),
    TLS_OTHER_HOST("TLS: certificate of another host", (rule, cell) -> {}),
    IDLE_CLOSE("idle connection closed by the server", (rule, cell) -> {
        Faults faults = cell.endpoint().faults();
        (cell.always() ? faults.on("pingServer").always() : faults.on("pingServer")).closeWhenIdle();
    }),
    CLOSE_AT_USE("connection closed at the moment of use", (rule, cell) -> rule.closeBeforeHandling()),
    RESET_BEFORE("reset before the request is processed", (rule, cell) -> rule.resetBeforeHandling()),
    RESET_UPLOAD("reset during the request body", (rule, cell) -> rule.resetUploadAfter(10)),
    STALL_UPLOAD("request body no longer read", (rule, cell) -> rule.stallUploadAfter(10)),
    RESET_AFTER("reset after the request is processed", (rule, cell) -> rule.resetAfterHandling()),
    CLOSE_AFTER("closed after the request is processed", (rule, cell) -> rule.closeAfterHandling()),
    STALL_BEFORE("no response, not processed", (rule, cell) -> rule.stallBeforeHandling()),
    STALL_AFTER("no response, processed", (rule, cell) -> rule.stallAfterHandling()),
    RESET_HEAD("reset within the response head", (rule, cell) -> rule.resetResponseAfter(20)),
    CUT_HEAD("closed within the response head", (rule, cell) -> rule.cutResponseAfter(20)),
    STALL_HEAD("stall within the response head", (rule, cell) -> rule.stallResponseAfter(20)),
    DRIP_HEAD("head at one byte per second", (rule, cell) -> rule.dripHead(1, Duration.ofSeconds(1))),
    RESET_BODY("reset within the body", (rule, cell) -> rule.resetBodyAfter(cell.bytes())),
    CUT_BODY("body truncated", (rule, cell) -> rule.cutBodyAfter(cell.bytes())),
    STALL_BODY("stall within the body", (rule, cell) -> rule.stallBodyAfter(cell.bytes())),
    DRIP_BODY("body at one byte per second", (rule, cell) -> rule.drip(1, Duration.ofSeconds(1))),
    LENGTH_TOO_LONG("Content-Length too long", (rule, cell) -> rule.wrongContentLength(10)),
    LENGTH_TOO_SHORT("Content-Length too short", (rule, cell) -> rule.wrongContentLength(-2)),
    GARBAGE_CHUNK("garbage chunk", (rule, cell) -> rule.garbageChunkAfter(cell.bytes())),
    GARBAGE("garbage instead of a response", (rule, cell) -> rule.garbage("SSH-2.0-OpenSSH_9.9\r\n\r\n")),
    LIMITED_SECONDS(
            "429, Retry-After in seconds", (rule, cell) -> rule.respond(429).retryAfter(Duration.ofSeconds(1))),
    LIMITED_DATE(
            "429, Retry-After as a date",
            (rule, cell) -> rule.respond(429).retryAt(Instant.now().plusSeconds(1))),
    BUSY_SECONDS(
            "503, Retry-After in seconds", (rule, cell) -> rule.respond(503).retryAfter(Duration.ofSeconds(1))),
    BUSY_DATE(
            "503, Retry-After as a date",
            (rule, cell) -> rule.respond(503).retryAt(Instant.now().plusSeconds(1))),
    BAD_GATEWAY("502, HTML", (rule, cell) -> rule.badGateway()),
    TOO_LARGE("413 of a proxy", (rule, cell) -> rule.bodyTooLarge()),
    LOGIN_PAGE("login page instead of JSON", (rule, cell) -> rule.loginPage()),
    REDIRECT_HOST("redirect to another host", (rule, cell) -> rule.redirectTo(cell.trap())),
    REDIRECT_SCHEME("redirect to another scheme", (rule, cell) -> rule.redirectTo(cell.otherScheme())),
    REDIRECT_LOOP("redirect to itself", (rule, cell) -> rule.redirectTo(cell.path())),
    GOAWAY_BEFORE("GOAWAY, not processed", Http2Proxy.Special.GOAWAY_BEFORE_HANDLING),
    GOAWAY_AFTER("GOAWAY, processed", Http2Proxy.Special.GOAWAY_AFTER_HANDLING),
    REFUSED_STREAM("RST_STREAM, not processed", Http2Proxy.Special.REFUSED_STREAM),
    RESET_STREAM("RST_STREAM, processed", Http2Proxy.Special.RESET_STREAM_AFTER_HANDLING),
    RESET_STREAM_BODY("RST_STREAM within the body", Http2Proxy.Special.RESET_STREAM_IN_BODY);

    private final String title;
    private final @Nullable BiConsumer<FaultRule, Cell> fault;
    private final Http2Proxy.@Nullable Special special;

    MatrixFault(String title, BiConsumer<FaultRule, Cell> fault) {
        this.title = title;
        this.fault = fault;
        this.special = null;
    }

    MatrixFault(String title, Http2Proxy.Special special) {
        this.title = title;
        this.fault = null;
        this.special = special;
    }

    /** {@return whether it exists in that protocol} */
    boolean existsIn(Protocol protocol) {
        return protocol == Protocol.HTTP_2 ? !isTls() && this != REFUSED : special == null;
    }

    boolean isTls() {
        return name().startsWith("TLS_");
    }

    /** {@return whether it never happens just once} */
    boolean lasts() {
        return isTls() || this == REFUSED;
    }

    void inject(Cell cell) {
        if (special != null) {
            ((Http2Proxy) cell.endpoint()).plan(cell.kind().operationId(), special, cell.always());
        } else if (fault != null) {
            FaultRule rule = cell.endpoint().faults().on(cell.kind().operationId());
            fault.accept(cell.always() ? rule.always() : rule, cell);
        }
    }

    @Override
    public String toString() {
        return title;
    }
}
