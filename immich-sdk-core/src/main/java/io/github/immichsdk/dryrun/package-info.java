/**
 * The writes that a dry run skipped.
 *
 * <p>Start with {@link io.github.immichsdk.ImmichClientBuilder#dryRun()} and {@link io.github.immichsdk.ImmichClient#dryRunReport()}.
 */
@NullMarked
package io.github.immichsdk.dryrun;

import org.jspecify.annotations.NullMarked;
