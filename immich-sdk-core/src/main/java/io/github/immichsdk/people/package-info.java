/** People and faces: list, name, hide, merge and delete people, and correct which face is whose. */
@NullMarked
package io.github.immichsdk.people;

import org.jspecify.annotations.NullMarked;
