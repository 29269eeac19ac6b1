package io.github.immichsdk.internal.json;

import org.jspecify.annotations.Nullable;

/** A JSON value is not of the expected form. The call that reads it turns this into its own exception. */
public final class JsonShapeException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Stands for an object in a message. */
    static final Object AN_OBJECT = new Shown("an object");

    /** Stands for a list in a message. */
    static final Object A_LIST = new Shown("a list");

    private final String path;

    /** What a message shows as it is, without quotation marks. */
    record Shown(String text) {
        @Override
        public String toString() {
            return text;
        }
    }

    /**
     * Makes one.
     *
     * @param path where the value is, such as {@code $.assets[3].id}
     * @param text what was expected and what is there
     */
    public JsonShapeException(String path, String text) {
        super(text);
        this.path = path;
    }

    /**
     * Creates one for a value that is not as expected.
     *
     * @param path where the value is, such as {@code $.assets[3].id}
     * @param expected what was expected there
     * @param found the value; shortened if it is long
     * @return the exception
     */
    public static JsonShapeException wrong(String path, String expected, @Nullable Object found) {
        String shown = String.valueOf(found);
        String quote = found instanceof String ? "'" : "";
        String cut = shown.length() <= 60 ? shown : shown.substring(0, 60) + "…";
        return new JsonShapeException(path, "expected " + expected + ", found " + quote + cut + quote);
    }

    /** {@return where the value is} */
    public String path() {
        return path;
    }

    /** {@return the same exception with a place before its path} */
    public JsonShapeException below(String place) {
        JsonShapeException outer = new JsonShapeException(place + path, String.valueOf(getMessage()));
        outer.setStackTrace(getStackTrace());
        return outer;
    }
}
