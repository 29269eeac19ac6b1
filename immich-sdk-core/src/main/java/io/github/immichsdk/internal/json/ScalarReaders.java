package io.github.immichsdk.internal.json;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** Read strings, booleans, numbers, and values as they come. */
final class ScalarReaders {

    static final ValueReader TRUTH = new Truth();
    static final ValueReader INTEGER = new IntegerReader();
    static final ValueReader LONG = new LongReader();
    static final ValueReader DOUBLE = new DoubleReader();
    static final ValueReader PLAIN = new Plain();

    private ScalarReaders() {}

    /** One for each component: it learns whether the strings of that component repeat. */
    static final class Text extends ValueReader {
        private final Reading.Repeats repeats = new Reading.Repeats();

        @Override
        Object read(Reading in, JsonToken token) {
            if (token != JsonToken.VALUE_STRING) {
                throw in.wrong(expected());
            }
            return in.keepsStrings() && repeats.worthwhile()
                    ? in.keptString(repeats)
                    : in.parser().getString();
        }

        @Override
        Object scan(ValueScan in) {
            return in.text(repeats);
        }

        @Override
        String expected() {
            return "text";
        }

        @Override
        Object parse(String text) {
            return text;
        }
    }

    private static final class Truth extends ValueReader {
        @Override
        Object read(Reading in, JsonToken token) {
            if (token == JsonToken.VALUE_TRUE) {
                return Boolean.TRUE;
            } else if (token == JsonToken.VALUE_FALSE) {
                return Boolean.FALSE;
            }
            throw in.wrong(expected());
        }

        @Override
        Object scan(ValueScan in) {
            return in.truth();
        }

        @Override
        String expected() {
            return "true or false";
        }

        @Override
        Object parse(String text) {
            return Boolean.valueOf(text);
        }
    }

    private static final class IntegerReader extends ValueReader {
        @Override
        Object read(Reading in, JsonToken token) {
            if (token == JsonToken.VALUE_NUMBER_INT && in.parser().getNumberType() == JsonParser.NumberType.INT) {
                return in.parser().getIntValue();
            }
            long value = whole(in, token);
            if ((int) value != value) {
                throw Reading.wrong("a number of 32 bits", value);
            }
            return (int) value;
        }

        @Override
        Object scan(ValueScan in) {
            long value = in.whole();
            if ((int) value != value) {
                throw ValueScan.unsure();
            }
            return (int) value;
        }

        @Override
        String expected() {
            return "a number of 32 bits";
        }

        @Override
        Object parse(String text) {
            return Integer.valueOf(text);
        }
    }

    private static final class LongReader extends ValueReader {
        @Override
        Object read(Reading in, JsonToken token) {
            return whole(in, token);
        }

        @Override
        Object scan(ValueScan in) {
            return in.whole();
        }

        @Override
        String expected() {
            return "a whole number of 64 bits";
        }

        @Override
        Object parse(String text) {
            return Long.valueOf(text);
        }
    }

    private static final class DoubleReader extends ValueReader {
        @Override
        Object read(Reading in, JsonToken token) {
            if (token != JsonToken.VALUE_NUMBER_INT && token != JsonToken.VALUE_NUMBER_FLOAT) {
                throw in.wrong(expected());
            }
            return Numbers.finite(in.parser());
        }

        @Override
        Object scan(ValueScan in) {
            return in.real();
        }

        @Override
        String expected() {
            return "a number";
        }

        @Override
        Object parse(String text) {
            return Double.valueOf(text);
        }
    }

    private static final class Plain extends ValueReader {
        @Override
        @Nullable
        Object read(Reading in, JsonToken token) {
            return in.plain();
        }

        @Override
        @Nullable
        Object scan(ValueScan in) {
            return in.plain();
        }

        @Override
        String expected() {
            return "a value";
        }
    }

    /** Reads a whole number; a fraction of zero is accepted, another is not. */
    private static long whole(Reading in, JsonToken token) {
        JsonParser parser = in.parser();
        if (token == JsonToken.VALUE_NUMBER_INT && parser.getNumberType() != JsonParser.NumberType.BIG_INTEGER) {
            return parser.getLongValue();
        }
        if (token == JsonToken.VALUE_NUMBER_FLOAT) {
            Long number = Numbers.whole(parser);
            if (number != null) {
                return number;
            }
        }
        throw in.wrong("a whole number of 64 bits");
    }
}
