package io.github.immichsdk.sync.internal;

import io.github.immichsdk.api.ServerVersion;
import org.jspecify.annotations.Nullable;

/**
 * A name under which a kind is requested.
 *
 * @param text the name
 * @param since the first version that accepts it, null for all
 * @param until the first version that refuses it, null for none
 */
public record RequestName(
        String text,
        @Nullable ServerVersion since,
        @Nullable ServerVersion until) {

    /** {@return whether a server of a version accepts it} */
    public boolean acceptedBy(ServerVersion version) {
        return (since == null || version.atLeast(since)) && (until == null || !version.atLeast(until));
    }
}
