/** The configuration of a server, and what it keeps about itself. */
@NullMarked
package io.github.immichsdk.admin.config;

import org.jspecify.annotations.NullMarked;
