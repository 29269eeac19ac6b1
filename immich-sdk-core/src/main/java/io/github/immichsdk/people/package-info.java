/**
 * People and faces: list, name, hide, merge and delete people, and correct which face is whose.
 *
 * <p>Start with {@link io.github.immichsdk.ImmichClient#people()}.
 */
@NullMarked
package io.github.immichsdk.people;

import org.jspecify.annotations.NullMarked;
