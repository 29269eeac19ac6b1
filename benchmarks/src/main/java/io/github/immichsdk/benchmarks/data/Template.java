package io.github.immichsdk.benchmarks.data;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A text of fixed length with slots of fixed width. Writing one for an index is one copy and a few digits, so a server that
 * sends a million of them is never the bottleneck.
 */
public final class Template {

    private enum Kind {
        ID,
        TIME,
        NUMBER
    }

    private record Slot(Kind kind, int at, long value) {}

    private final byte[] text;
    private final Slot[] slots;

    private Template(byte[] text, List<Slot> slots) {
        this.text = text;
        this.slots = slots.toArray(Slot[]::new);
    }

    /** {@return the length in bytes, the same for each index} */
    public int length() {
        return text.length;
    }

    /**
     * Writes the text for an index.
     *
     * @param index the number of the asset
     * @param millis its capture time
     * @param sink takes the bytes
     * @throws IOException if the sink fails
     */
    public void write(long index, long millis, Sink sink) throws IOException {
        byte[] bytes = sink.room(text.length);
        int from = sink.position();
        System.arraycopy(text, 0, bytes, from, text.length);
        for (Slot slot : slots) {
            int at = from + slot.at;
            switch (slot.kind) {
                case ID -> Digits.id(bytes, at, index, (int) slot.value);
                case TIME -> Digits.time(bytes, at, millis + slot.value);
                case NUMBER -> Digits.decimal(bytes, at, 7, index);
            }
        }
        sink.advance(text.length);
    }

    /** Builds a template, part by part. Text is ASCII. */
    public static final class Builder {

        private final StringBuilder text = new StringBuilder();
        private final List<Slot> slots = new ArrayList<>();

        /** Starts with an empty text. */
        public Builder() {}

        /** {@return the length so far} */
        public int length() {
            return text.length();
        }

        /**
         * Adds a constant text.
         *
         * @param constant the text
         * @return this builder
         */
        public Builder text(String constant) {
            text.append(constant);
            return this;
        }

        /**
         * Adds a UUID, 36 characters.
         *
         * @param kind distinguishes several IDs of one index
         * @return this builder
         */
        public Builder id(int kind) {
            return slot(Kind.ID, kind, Digits.ID);
        }

        /**
         * Adds the capture time as {@code 2024-01-02T03:04:05.678}, without a zone.
         *
         * @param offset milliseconds to add
         * @return this builder
         */
        public Builder time(long offset) {
            return slot(Kind.TIME, offset, Digits.TIME);
        }

        /** {@return this builder, with seven digits of the index added} */
        public Builder number() {
            return slot(Kind.NUMBER, 0, "0000000");
        }

        private Builder slot(Kind kind, long value, String sample) {
            slots.add(new Slot(kind, text.length(), value));
            text.append(sample);
            return this;
        }

        /** {@return the template} */
        public Template build() {
            return new Template(text.toString().getBytes(StandardCharsets.US_ASCII), slots);
        }
    }
}
