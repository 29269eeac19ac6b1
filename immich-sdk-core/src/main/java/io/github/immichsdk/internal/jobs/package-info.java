/**
 * What jobs with many steps share: delays that grow, cancellable waits, parallel work, journals and progress. Not part of the
 * API.
 */
@NullMarked
package io.github.immichsdk.internal.jobs;

import org.jspecify.annotations.NullMarked;
