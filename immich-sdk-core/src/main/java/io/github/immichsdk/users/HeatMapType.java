package io.github.immichsdk.users;

/** Which days a {@link CalendarHeatMap} counts. */
public enum HeatMapType {
    /** The days on which assets were taken. */
    TAKEN("Taken"),
    /** The days on which assets were uploaded. */
    UPLOAD("Upload");

    private final String wire;

    HeatMapType(String wire) {
        this.wire = wire;
    }

    /** {@return the value as the server writes it} */
    public String value() {
        return wire;
    }
}
