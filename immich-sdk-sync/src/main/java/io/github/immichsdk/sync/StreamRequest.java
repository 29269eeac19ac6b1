package io.github.immichsdk.sync;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The body of the request for the event stream.
 *
 * @param types the names of the kinds, such as {@code AssetsV2}
 * @param reset true to delete the session's checkpoints first, or null
 */
record StreamRequest(List<String> types, @Nullable Boolean reset) {}
