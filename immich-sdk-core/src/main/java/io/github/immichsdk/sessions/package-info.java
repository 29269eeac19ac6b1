/** Sessions: what a log in gives. */
@NullMarked
package io.github.immichsdk.sessions;

import org.jspecify.annotations.NullMarked;
