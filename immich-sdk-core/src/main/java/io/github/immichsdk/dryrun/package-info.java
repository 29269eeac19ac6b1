/** The writes that a dry run skipped. */
@NullMarked
package io.github.immichsdk.dryrun;

import org.jspecify.annotations.NullMarked;
