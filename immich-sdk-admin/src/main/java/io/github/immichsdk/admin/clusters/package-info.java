/**
 * Cluster groups: users who share people.
 *
 * <p>Start with {@link io.github.immichsdk.admin.ImmichAdmin#clusterGroups()}.
 */
@NullMarked
package io.github.immichsdk.admin.clusters;

import org.jspecify.annotations.NullMarked;
