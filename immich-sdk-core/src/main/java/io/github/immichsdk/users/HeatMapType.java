package io.github.immichsdk.users;

/** Which days {@link Users#heatMap} counts. */
public enum HeatMapType {
    /** The days on which assets were taken. */
    TAKEN("Taken"),
    /** The days on which assets were uploaded. */
    UPLOAD("Upload");

    private final String wire;

    HeatMapType(String wire) {
        this.wire = wire;
    }

    String wire() {
        return wire;
    }
}
