/**
 * Administration: users, libraries, jobs, configuration and maintenance of a server.
 *
 * <p>Start with {@link io.github.immichsdk.admin.ImmichAdmin}.
 */
@NullMarked
package io.github.immichsdk.admin;

import org.jspecify.annotations.NullMarked;
