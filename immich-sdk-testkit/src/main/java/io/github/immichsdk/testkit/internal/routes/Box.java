package io.github.immichsdk.testkit.internal.routes;

import io.github.immichsdk.testkit.internal.state.Exif;
import io.github.immichsdk.testkit.internal.wire.ApiException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A part of the map, written as four numbers with commas between them. */
record Box(double west, double south, double east, double north) {
    private static final List<String> SIDES = List.of("west", "south", "east", "north");

    /** {@return the box; null without a text; 400 for a text that is none} */
    static @Nullable Box of(@Nullable String text, boolean three) {
        if (text == null) {
            return null;
        }
        String[] parts = text.split(",", -1);
        if (three && parts.length != SIDES.size()) {
            throw broken();
        }
        double[] numbers = new double[SIDES.size()];
        List<String> complaints = new ArrayList<>();
        for (int i = 0; i < numbers.length; i++) {
            boolean latitude = i % 2 == 1;
            Double number = i < parts.length ? number(parts[i], latitude ? 90 : 180) : null;
            if (number == null) {
                String kind = latitude ? "latitude" : "longitude";
                complaints.add("bbox." + SIDES.get(i) + " must be a " + kind + " string or number");
            } else {
                numbers[i] = number;
            }
        }
        if (!complaints.isEmpty()) {
            throw three ? broken() : ApiException.invalidTexts(complaints);
        }
        return new Box(numbers[0], numbers[1], numbers[2], numbers[3]);
    }

    private static ApiException broken() {
        return ApiException.custom(List.of("bbox"), "bbox must have 4 comma-separated numbers: west,south,east,north");
    }

    private static @Nullable Double number(String text, double greatest) {
        try {
            double number = Double.parseDouble(text.trim());
            return Math.abs(number) <= greatest ? number : null;
        } catch (NumberFormatException none) {
            return null;
        }
    }

    /** {@return whether a position is known and lies in the box, which may cross the date line} */
    boolean holds(@Nullable Exif exif) {
        if (exif == null || exif.latitude() == null || exif.longitude() == null) {
            return false;
        }
        double longitude = exif.longitude();
        boolean across = west > east;
        boolean inside = across ? longitude >= west || longitude <= east : longitude >= west && longitude <= east;
        return inside && exif.latitude() >= south && exif.latitude() <= north;
    }
}
