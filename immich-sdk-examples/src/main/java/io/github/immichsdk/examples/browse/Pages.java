package io.github.immichsdk.examples.browse;

import io.github.immichsdk.ImmichClient;

/**
 * What all pages need.
 *
 * @param immich the client
 * @param forms the forms that change something
 */
record Pages(ImmichClient immich, Forms forms) {}
