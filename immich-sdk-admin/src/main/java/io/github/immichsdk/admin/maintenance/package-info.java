/**
 * The maintenance of a server: maintenance mode, database backups and checks of its files.
 *
 * <p>Start with {@link io.github.immichsdk.admin.ImmichAdmin#maintenance()}.
 */
@NullMarked
package io.github.immichsdk.admin.maintenance;

import org.jspecify.annotations.NullMarked;
