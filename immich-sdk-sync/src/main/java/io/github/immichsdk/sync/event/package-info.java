/** The events of the stream: one record for each version of each entity, by area. */
@NullMarked
package io.github.immichsdk.sync.event;

import org.jspecify.annotations.NullMarked;
