package io.github.immichsdk.search;

/** A kind of values for {@link Search#suggestions}. */
public enum SuggestionType {
    /** The countries. */
    COUNTRY("country"),
    /** The states and regions. */
    STATE("state"),
    /** The cities. */
    CITY("city"),
    /** The makers of cameras. */
    MAKE("camera-make"),
    /** The models of cameras. */
    CAMERA("camera-model"),
    /** The models of lenses; from 2.1 on. */
    LENS("camera-lens-model");

    private final String wire;

    SuggestionType(String wire) {
        this.wire = wire;
    }

    String wire() {
        return wire;
    }
}
