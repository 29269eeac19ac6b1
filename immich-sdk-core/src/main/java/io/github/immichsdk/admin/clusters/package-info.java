/** Cluster groups: users who share people. */
@NullMarked
package io.github.immichsdk.admin.clusters;

import org.jspecify.annotations.NullMarked;
