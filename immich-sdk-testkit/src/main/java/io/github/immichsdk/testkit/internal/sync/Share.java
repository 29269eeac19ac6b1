package io.github.immichsdk.testkit.internal.sync;

import java.util.UUID;

/**
 * Something that others share with a user, or the user's own album.
 *
 * @param id the partner or the album
 * @param createId since when
 */
record Share(UUID id, String createId) {}
