package io.github.immichsdk.config;

/**
 * When the client accepts JSON responses that the server has compressed with gzip. A list of assets is then about a tenth of its size,
 * which makes it faster over the internet and slower over a local network. Files, event streams and uploads are never compressed.
 *
 * <p>The SDK bounds what it decompresses: by {@link ClientOptions#maxResponseBytes}, and by the ratio of the sizes.
 */
public enum Compression {
    /**
     * Accepts them unless the address of the server is local: {@code localhost}, a loopback, link-local or private IP address, a
     * name without a dot, or a name that ends with {@code .local}, {@code .lan}, {@code .internal} or {@code .home.arpa}. Names are
     * not resolved: if another name leads to a local server, use {@link #NEVER}. This is the default.
     */
    AUTOMATIC,
    /** Accepts them from every server. */
    ALWAYS,
    /** Never accepts them. */
    NEVER
}
