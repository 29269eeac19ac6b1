/** Statistics and the license of a server. */
@NullMarked
package io.github.immichsdk.admin.server;

import org.jspecify.annotations.NullMarked;
