package io.github.immichsdk.benchmarks.data;

/** Values that repeat through a library, as they do in real ones. Each has the length of its own, so rows differ in length. */
final class Variety {

    static final String OWNER = "8c4e03d6-0801-4671-a459-7d9d17c443ff";

    private static final String[][] CAMERAS = {
        {"Google", "Pixel 8 Pro", "Pixel 8 Pro back camera 6.9mm f/1.68"},
        {"Canon", "Canon EOS R6", "RF24-105mm F4 L IS USM"},
        {"Apple", "iPhone 15 Pro", "iPhone 15 Pro back triple camera 6.765mm f/1.78"},
        {"SONY", "ILCE-7M4", "FE 35mm F1.8"},
        {"samsung", "SM-S918B", "Samsung Galaxy S23 Ultra Rear Wide Camera"},
    };
    private static final String[][] PLACES = {
        {"Reine", "Nordland", "Norway"},
        {"Vannes", "Brittany", "France"},
        {"Lisbon", "Lisbon District", "Portugal"},
        {"Freiburg im Breisgau", "Baden-Wurttemberg", "Germany"},
        {"Kyoto", "Kyoto Prefecture", "Japan"},
        {"Portland", "Oregon", "United States of America"},
        {"Valencia", "Valencia", "Spain"},
    };

    private Variety() {}

    /** {@return make, model and lens} */
    static String[] camera(int i) {
        return CAMERAS[i / 7 % CAMERAS.length];
    }

    /** {@return city, state and country} */
    static String[] place(int i) {
        return PLACES[i / 31 % PLACES.length];
    }
}
