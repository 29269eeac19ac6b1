package io.github.immichsdk.albums;

/**
 * An album that was just made, and what became of the assets that were to go into it.
 *
 * @param album the album as it is with them
 * @param assets what became of each asset; empty if none was asked for
 */
public record CreatedAlbum(Album album, AddResult assets) {}
