/** The maintenance of a server: maintenance mode, database backups and checks of its files. */
@NullMarked
package io.github.immichsdk.admin.maintenance;

import org.jspecify.annotations.NullMarked;
