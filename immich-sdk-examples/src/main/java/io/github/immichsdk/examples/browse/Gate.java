package io.github.immichsdk.examples.browse;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Refuses requests that did not come from a page of this gallery. Other web pages in the same browser can send requests to this
 * machine too, and a name that they control may resolve to it.
 */
final class Gate {

    private final Set<String> hosts;
    private final String token;

    /**
     * Makes a gate.
     *
     * @param port the port that the gallery listens on
     * @param token what only pages of this process know
     */
    Gate(int port, String token) {
        // browsers leave out the port of plain HTTP
        String suffix = port == 80 ? "" : ":" + port;
        this.hosts = Set.of("127.0.0.1" + suffix, "localhost" + suffix);
        this.token = token;
    }

    /** {@return why a request is refused; null if it is not} */
    Reply.@Nullable Page refuse(HttpExchange exchange) {
        Headers headers = exchange.getRequestHeaders();
        if (!exchange.getRemoteAddress().getAddress().isLoopbackAddress()) {
            return forbidden("Only programs on this machine can use this gallery.");
        }
        String host = single(headers, "Host");
        if (host == null || !hosts.contains(host)) {
            return forbidden("This gallery is at 127.0.0.1 and at localhost, and has no other name. Open the address"
                    + " that the program printed.");
        }
        boolean post = exchange.getRequestMethod().equals("POST");
        String site = single(headers, "Sec-Fetch-Site");
        boolean foreign = site != null && !site.equals("same-origin") && !site.equals("none");
        if (foreign && (post || !isNavigation(headers))) {
            return forbidden("Another web page sent this request. Pages of other sites cannot use this gallery.");
        }
        if (post && !("http://" + host).equals(single(headers, "Origin"))) {
            return forbidden(
                    "This change does not come from a page of this gallery (header Origin), so it is not made.");
        }
        return null;
    }

    /** {@return why a form is refused; null if it is not} */
    Reply.@Nullable Page refuse(Fields form) {
        byte[] given = form.first("token").getBytes(StandardCharsets.UTF_8);
        return MessageDigest.isEqual(given, token.getBytes(StandardCharsets.UTF_8))
                ? null
                : forbidden(
                        "This form is from an earlier run of the program, or from another page, so nothing is changed."
                                + " Load the page again, and repeat what you did.");
    }

    private static boolean isNavigation(Headers headers) {
        return "navigate".equals(single(headers, "Sec-Fetch-Mode"))
                && "document".equals(single(headers, "Sec-Fetch-Dest"));
    }

    /** {@return the value of a header that is present once; otherwise null} */
    private static @Nullable String single(Headers headers, String name) {
        List<String> values = headers.get(name);
        return values == null || values.size() != 1 ? null : values.get(0);
    }

    private static Reply.Page forbidden(String text) {
        return Reply.problem(403, "Refused", text);
    }
}
