package io.github.immichsdk.internal.json;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the fields of a record from JSON in memory, as {@link RecordReader} reads them from tokens. Thread-safe. */
final class FieldScan {

    private final RecordReader<?> reader;
    private final NameGuess names;

    FieldScan(RecordReader<?> reader, String[] names) {
        this.reader = reader;
        this.names = NameGuess.of(names);
    }

    /**
     * Reads the fields of an object.
     *
     * @param values gets the values of the components
     * @return the fields that the record does not know; null if there are none, or nobody wants them
     * @throws RuntimeException if the parser has to find out what the object is
     */
    @Nullable
    Map<String, @Nullable Object> read(ValueScan in, @Nullable Object[] values) {
        if (in.openedEmpty('{', '}')) {
            return null;
        }
        Map<String, @Nullable Object> unknown = null;
        long seen = 0;
        long seenAbove = 0;
        long seenIgnored = 0;
        int last = 0;
        do {
            int place = reader.guess(last);
            if (place < 0 || !in.named(names, place)) {
                String name = in.name();
                Integer found = reader.place(name);
                if (found == null) {
                    unknown = unknown(in, name, unknown);
                    continue;
                }
                if (found <= RecordReader.IGNORED) {
                    long ignored = 1L << (RecordReader.IGNORED - found);
                    if ((seenIgnored & ignored) != 0) {
                        throw ValueScan.unsure();
                    }
                    seenIgnored |= ignored;
                    in.skip();
                    continue;
                }
                place = found;
                reader.learn(last, place);
            }
            long bit = 1L << place;
            if (((place < 64 ? seen : seenAbove) & bit) != 0) {
                throw ValueScan.unsure();
            }
            if (place < 64) {
                seen |= bit;
            } else {
                seenAbove |= bit;
            }
            last = place + 1;
            if (!in.isNull()) {
                values[place] = reader.value(place).scan(in);
            }
        } while (in.take(','));
        in.close('}');
        return unknown;
    }

    private @Nullable Map<String, @Nullable Object> unknown(
            ValueScan in, String name, @Nullable Map<String, @Nullable Object> before) {
        if (!reader.keepsUnknown()) {
            in.skip();
            return before;
        }
        Map<String, @Nullable Object> unknown = before == null ? new LinkedHashMap<>() : before;
        if (unknown.containsKey(name)) {
            throw ValueScan.unsure();
        }
        unknown.put(name, in.plain());
        return unknown;
    }
}
