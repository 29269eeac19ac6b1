package io.github.immichsdk.benchmarks.run;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * What the programs connect to: the stub server itself, or a proxy before it.
 *
 * @param address the address, without a scenario
 * @param authority the certificate authority to trust, or null
 */
record Front(String address, @Nullable Path authority) {}
