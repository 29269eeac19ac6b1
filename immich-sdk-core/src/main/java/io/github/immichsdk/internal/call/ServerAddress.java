package io.github.immichsdk.internal.call;

import io.github.immichsdk.transport.HostNames;
import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;

/** Reads a server's address in any form that people paste; see {@link UrlEncoding#apiBase}. */
final class ServerAddress {

    private static final int HIGHEST_PORT = 65_535;

    private final String text;

    private ServerAddress(String text) {
        this.text = text;
    }

    static URI apiBase(String text) {
        return new ServerAddress(text.strip()).read();
    }

    private URI read() {
        if (!UrlEncoding.isText(text)) {
            throw wrong("it has half a character");
        }
        URI uri;
        try {
            uri = new URI(withAsciiHost());
        } catch (URISyntaxException e) {
            throw wrong(e.getReason().equals("Expected authority") ? "it names no host" : e.getReason());
        }
        String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
        if (!scheme.equals("http") && !scheme.equals("https")) {
            throw wrong("it does not begin with http:// or https://");
        }
        if (uri.getRawUserInfo() != null
                || (uri.getRawAuthority() != null && uri.getRawAuthority().contains("@"))) {
            // not repeated in the text, since what stands before the @ may be a password
            throw new IllegalArgumentException("server: expected an address without user and password before the host;"
                    + " give what a reverse proxy wants by extraHeaders");
        }
        String host = host(uri, scheme);
        if (uri.getRawAuthority().equalsIgnoreCase("http:")
                || uri.getRawAuthority().equalsIgnoreCase("https:")) {
            throw wrong("it begins with http:// or https:// twice");
        }
        if (uri.getRawQuery() != null || uri.getRawFragment() != null) {
            throw wrong("it has a query or a fragment; give the address of the server alone");
        }
        return URI.create(
                URI.create(scheme + "://" + host + port(uri) + path(uri)).toASCIIString());
    }

    /** Java's URI takes only hosts of plain ASCII. */
    private String withAsciiHost() {
        int from = text.indexOf("://") + 3;
        if (from < 3) {
            return text;
        }
        int to = from;
        while (to < text.length() && "/?#".indexOf(text.charAt(to)) < 0) {
            to++;
        }
        String authority = text.substring(from, to);
        if (authority.chars().allMatch(c -> c <= '~') || authority.contains("@")) {
            return text;
        }
        int colon = authority.lastIndexOf(':');
        String name = colon < 0 ? authority : authority.substring(0, colon);
        try {
            return text.substring(0, from)
                    + IDN.toASCII(name)
                    + (colon < 0 ? "" : authority.substring(colon))
                    + text.substring(to);
        } catch (IllegalArgumentException e) {
            throw wrong("its host is no valid name");
        }
    }

    private String host(URI uri, String scheme) {
        String host = HostNames.host(uri);
        if (host == null) {
            throw wrong("it names no host");
        }
        if (host.startsWith("[")) {
            // the name of a zone is one of this machine's network interfaces, with its own capitals
            int zone = host.indexOf('%');
            if (zone < 0) {
                return host.toLowerCase(Locale.ROOT);
            }
            String name = host.substring(zone).replaceFirst("^%25(?=.+])", "%");
            return host.substring(0, zone).toLowerCase(Locale.ROOT) + name;
        }
        if (scheme.equals("https") && host.contains("_")) {
            throw wrong("its host has an underscore, for which no certificate is valid. Use a name without one: in a"
                    + " container network give the service a network alias such as " + host.replace('_', '-')
                    + ", or use http:// there");
        }
        String name = host.toLowerCase(Locale.ROOT);
        // with a dot at the end a name is the same, but no certificate names it so
        return name.endsWith(".") ? name.substring(0, name.length() - 1) : name;
    }

    private String port(URI uri) {
        String authority = uri.getRawAuthority();
        String digits = authority.substring(authority.lastIndexOf(']') + 1);
        int colon = digits.indexOf(':');
        digits = colon < 0 ? "" : digits.substring(colon + 1);
        if (digits.isEmpty()) {
            return "";
        }
        int port = digits.length() > 5 ? HIGHEST_PORT + 1 : Integer.parseInt(digits);
        if (port < 1 || port > HIGHEST_PORT) {
            throw wrong("its port is not between 1 and " + HIGHEST_PORT);
        }
        return ":" + port;
    }

    private static String path(URI uri) {
        String path = uri.getRawPath().replaceAll("/{2,}", "/");
        path = URI.create(path.isEmpty() ? "/" : path).normalize().getRawPath();
        while (path.startsWith("/../") || path.equals("/..")) {
            path = path.substring(3);
        }
        while (path.endsWith("/")) {
            path = path.substring(0, path.length() - 1);
        }
        return path.endsWith("/api") ? path : path + "/api";
    }

    private IllegalArgumentException wrong(String why) {
        return new IllegalArgumentException("server: expected an address such as https://photos.example.org, got '"
                + withoutSecrets(text) + "': " + why);
    }

    /** What stands before an @ may be a password, and what follows a ? a key. */
    private static String withoutSecrets(String text) {
        String shown = text.substring(text.lastIndexOf('@') + 1);
        int query = shown.indexOf('?');
        return query < 0 ? shown : shown.substring(0, query + 1) + "***";
    }
}
