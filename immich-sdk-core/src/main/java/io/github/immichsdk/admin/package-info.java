/** Administration: users, libraries, jobs, configuration and maintenance of a server. */
@NullMarked
package io.github.immichsdk.admin;

import org.jspecify.annotations.NullMarked;
