package io.github.immichsdk.sync;

import java.util.List;

/**
 * The body of a request that acknowledges events.
 *
 * @param acks the acks, at most {@link AckRequests#LIMIT}
 */
record AckRequest(List<String> acks) {}
