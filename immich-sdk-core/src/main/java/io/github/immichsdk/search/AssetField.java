package io.github.immichsdk.search;

/** A field that may be unset on an asset, for {@link AssetQuery#unset}. */
public enum AssetField {
    /** The camera's maker; from 3.0 on. */
    MAKE("make"),
    /** The camera's model. */
    MODEL("model"),
    /** The lens. */
    LENS("lensModel"),
    /** The city. */
    CITY("city"),
    /** The state or region. */
    STATE("state"),
    /** The country. */
    COUNTRY("country"),
    /** The stars; from 2.6 on. */
    RATING("rating"),
    /** Tags. */
    TAGS("tagIds");

    private final String wire;

    AssetField(String wire) {
        this.wire = wire;
    }

    String wire() {
        return wire;
    }
}
