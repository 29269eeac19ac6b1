/** What a dry run held back. */
@NullMarked
package io.github.immichsdk.dryrun;

import org.jspecify.annotations.NullMarked;
