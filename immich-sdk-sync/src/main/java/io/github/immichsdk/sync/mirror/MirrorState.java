package io.github.immichsdk.sync.mirror;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * Where a mirror stands: whose copy it is, and up to where the store holds it.
 *
 * @param identity whose copy it is
 * @param acks the newest ack of each type that the store holds all of
 */
public record MirrorState(MirrorIdentity identity, Map<String, String> acks) {

    /** Checks that nothing is missing, and copies. */
    public MirrorState {
        Objects.requireNonNull(identity, "identity");
        acks = Collections.unmodifiableMap(new LinkedHashMap<>(acks));
    }
}
