package io.github.immichsdk.api;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks API that may change or disappear in any minor version, because the part of the server that it calls is not stable: the
 * Immich project publishes it as alpha or internal, or no genuine server has been tested with it yet.
 *
 * <p>A marked type or method works and is tested like any other. Compile your program again before you use it with another minor
 * version of the SDK, and do not expose marked types in the API of a library. All other API follows the rules of
 * <a href="https://github.com/immichsdk/immich-sdk-java/blob/main/docs/versioning.md">Versioning and support</a>, which also
 * lists what is marked.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface Experimental {}
