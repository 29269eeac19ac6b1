package io.github.immichsdk.proxies;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One request as a proxy logged it.
 *
 * @param protocol such as {@code HTTP/2.0}
 * @param host what the client asked for, host and port
 * @param status the status of the response
 * @param method the HTTP method
 * @param target path and query, or the whole address at a forward proxy
 */
record Access(String protocol, String host, int status, String method, String target) {

    /** What the configurations of nginx, HAProxy and squid write: the word 'access' and the five values. */
    private static final Pattern LINE = Pattern.compile(".*\\baccess (HTTP/\\S+) (\\S+) (\\d+) ([A-Z]+) (\\S+).*");

    static final String HTTP_1 = "HTTP/1.1";
    static final String HTTP_2 = "HTTP/2.0";

    /** What the transport of this run speaks over TLS. */
    static final String OVER_TLS = System.getProperty("immich.protocol.tls", HTTP_2);

    static Optional<Access> parse(String line) {
        Matcher found = LINE.matcher(line);
        return found.matches()
                ? Optional.of(new Access(
                        found.group(1),
                        found.group(2),
                        Integer.parseInt(found.group(3)),
                        found.group(4),
                        found.group(5)))
                : Optional.empty();
    }
}
