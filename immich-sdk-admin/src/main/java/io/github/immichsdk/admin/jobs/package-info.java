/**
 * The queues of a server's background jobs.
 *
 * <p>Start with {@link io.github.immichsdk.admin.ImmichAdmin#jobs()}.
 */
@NullMarked
package io.github.immichsdk.admin.jobs;

import org.jspecify.annotations.NullMarked;
