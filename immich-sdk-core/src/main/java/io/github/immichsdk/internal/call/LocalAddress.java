package io.github.immichsdk.internal.call;

import io.github.immichsdk.transport.HostNames;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Finds out from the text of an address, without a look-up, whether the server is on this machine or in a local network. */
final class LocalAddress {

    private static final List<String> ENDINGS = List.of(".localhost", ".local", ".lan", ".internal", ".home.arpa");
    private static final int PARTS = 4;

    private LocalAddress() {}

    static boolean isLocal(URI address) {
        String host = HostNames.host(address);
        if (host == null) {
            return false;
        }
        String name = host.toLowerCase(Locale.ROOT);
        if (name.endsWith(".")) {
            name = name.substring(0, name.length() - 1);
        }
        if (name.startsWith("[")) {
            return ipv6(name.substring(1));
        }
        int[] ip = ipv4(name);
        return ip == null ? !name.contains(".") || ENDINGS.stream().anyMatch(name::endsWith) : isPrivate(ip);
    }

    /** Loopback, link-local (fe80::/10), unique local (fc00::/7), and IPv4 addresses in IPv6 form. */
    private static boolean ipv6(String address) {
        String text = address.substring(0, address.length() - 1);
        int[] mapped = text.startsWith("::ffff:") ? ipv4(text.substring("::ffff:".length())) : null;
        if (mapped != null) {
            return isPrivate(mapped);
        }
        return text.equals("::1")
                || text.equals("0:0:0:0:0:0:0:1")
                || (text.length() > 4
                        && text.charAt(4) == ':'
                        && (text.startsWith("fc")
                                || text.startsWith("fd")
                                || (text.startsWith("fe") && "89ab".indexOf(text.charAt(2)) >= 0)));
    }

    private static boolean isPrivate(int[] ip) {
        return ip[0] == 127
                || ip[0] == 10
                || (ip[0] == 172 && ip[1] >= 16 && ip[1] < 32)
                || (ip[0] == 192 && ip[1] == 168)
                || (ip[0] == 169 && ip[1] == 254);
    }

    private static int @Nullable [] ipv4(String name) {
        String[] parts = name.split("\\.", -1);
        if (parts.length != PARTS) {
            return null;
        }
        int[] ip = new int[PARTS];
        for (int i = 0; i < PARTS; i++) {
            if (parts[i].isEmpty() || parts[i].length() > 3 || !parts[i].chars().allMatch(c -> c >= '0' && c <= '9')) {
                return null;
            }
            ip[i] = Integer.parseInt(parts[i]);
        }
        return ip;
    }
}
