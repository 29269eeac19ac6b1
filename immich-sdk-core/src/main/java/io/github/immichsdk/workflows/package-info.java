/** Work that takes many calls: stacks from bursts, duplicates, the same task for several users. */
@NullMarked
package io.github.immichsdk.workflows;

import org.jspecify.annotations.NullMarked;
