/** Facts about the server's API: its operations, what each needs and does, permissions and versions. */
@NullMarked
package io.github.immichsdk.api;

import org.jspecify.annotations.NullMarked;
