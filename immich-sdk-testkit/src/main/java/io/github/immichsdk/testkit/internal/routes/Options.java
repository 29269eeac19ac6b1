package io.github.immichsdk.testkit.internal.routes;

/**
 * What can be chosen about the fake server's behaviour.
 *
 * @param unstableTies whether assets taken at the same time come in another order on each page of a search
 * @param seed makes that order repeatable
 */
public record Options(boolean unstableTies, long seed) {}
