package io.github.immichsdk.sync.mirror;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * The state of a mirror: the identity of the copy, and the position up to which the store holds it.
 *
 * @param identity the identity of the copy
 * @param acks the newest ack of each type up to which the store is complete
 */
public record MirrorState(MirrorIdentity identity, Map<String, String> acks) {

    /** Checks that nothing is missing, and copies. */
    public MirrorState {
        Objects.requireNonNull(acks, "acks");
        Objects.requireNonNull(identity, "identity");
        acks = Collections.unmodifiableMap(new LinkedHashMap<>(acks));
    }
}
