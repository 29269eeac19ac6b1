package io.github.immichsdk.internal.call;

import io.github.immichsdk.api.Operation;
import io.github.immichsdk.config.Credentials;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * The address of the API, and the URLs of calls below it. A URL that is parsed as a whole has a copy of each part, which is the
 * largest cost of a small call: here the URLs share the scheme, host and port of the API, and operations without values in their
 * address share the whole URL. Thread-safe.
 */
final class ApiAddress {

    private static final int KEPT = 64;

    /** The URL of an operation: immutable, so that a thread sees both or nothing. */
    private record Known(Operation operation, URI uri) {}

    private final URI api;
    private final String path;
    private final boolean shared;
    private final @Nullable Known[] known = new Known[KEPT];

    ApiAddress(URI api) {
        this.api = api;
        this.path = api.getRawPath();
        // what begins with two slashes would be read as a host
        this.shared = path.startsWith("/") && !path.startsWith("//");
    }

    URI api() {
        return api;
    }

    /** {@return the URL of a call} */
    URI of(Call<?> call, Credentials credentials) {
        String query = credentials.addTo(call.address().query());
        if (!query.isEmpty() || !call.address().isSameForAll()) {
            return below(call, query);
        }
        // a place may change hands: then the URL is made again
        Operation operation = call.operation();
        int place = System.identityHashCode(operation) & (KEPT - 1);
        Known there = known[place];
        if (there == null || there.operation != operation) {
            there = new Known(operation, below(call, query));
            known[place] = there;
        }
        return there.uri;
    }

    private URI below(Call<?> call, String query) {
        String expanded = call.address().path(path, call.operation);
        String local = query.isEmpty() ? expanded : expanded + query;
        // to resolve "." and ".." or double slashes would change the address
        return shared && !local.contains("/.") && !local.contains("//")
                ? api.resolve(URI.create(local))
                : URI.create(api + local.substring(path.length()));
    }
}
