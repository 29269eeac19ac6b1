/** Facts about the server's API: operations with their requirements and effects, permissions and versions. */
@NullMarked
package io.github.immichsdk.api;

import org.jspecify.annotations.NullMarked;
