/** The queues of a server's background jobs. */
@NullMarked
package io.github.immichsdk.admin.jobs;

import org.jspecify.annotations.NullMarked;
