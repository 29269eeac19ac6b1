package io.github.immichsdk.internal.json;

import io.github.immichsdk.internal.text.Printable;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** A JSON value is not of the expected form. The call that reads it turns this into its own exception. */
public final class JsonShapeException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Stands for an object in a message. */
    static final Object AN_OBJECT = new Shown("an object");

    /** Stands for a list in a message. */
    static final Object A_LIST = new Shown("a list");

    /** How much of a value is shown, with its quotation mark. */
    private static final int SHOWN = 61;

    private final String path;
    private final String text;
    private final @Nullable String found;

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
        this(path, text, null);
    }

    private JsonShapeException(String path, String text, @Nullable String found) {
        super(Printable.line(found == null ? text : text + cut(found)));
        this.path = Printable.line(path);
        this.text = text;
        this.found = found;
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
        String quote = found instanceof String ? "'" : "";
        return new JsonShapeException(path, "expected " + expected + ", found ", quote + found + quote);
    }

    private static String cut(String found) {
        if (found.length() <= SHOWN) {
            return found;
        }
        return found.substring(0, SHOWN) + "…" + (found.startsWith("'") ? "'" : "");
    }

    /**
     * Returns the message without secrets: they are removed before the value is shortened, since half a secret is not found any more.
     *
     * @param redaction removes secrets from a text
     * @return one line
     */
    public String message(UnaryOperator<String> redaction) {
        String shown = redaction.apply(text);
        return Printable.line(found == null ? shown : shown + cut(redaction.apply(found)));
    }

    /** {@return where the value is} */
    public String path() {
        return path;
    }

    /** {@return the same exception with a place before its path} */
    public JsonShapeException below(String place) {
        JsonShapeException outer = new JsonShapeException(place + path, text, found);
        outer.setStackTrace(getStackTrace());
        return outer;
    }
}
