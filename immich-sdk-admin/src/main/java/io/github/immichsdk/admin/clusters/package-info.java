/**
 * Cluster groups: users who share people.
 *
 * <p>Start with {@link io.github.immichsdk.admin.Admin#clusterGroups()}.
 */
@NullMarked
package io.github.immichsdk.admin.clusters;

import org.jspecify.annotations.NullMarked;
