package io.github.immichsdk.internal.json;

/** A JSON value is not of the form that a codec expects. The call that read it turns this into its own exception. */
public final class JsonShapeException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String path;

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

    /** {@return where the value is} */
    public String path() {
        return path;
    }

    /** {@return the same at a place that is farther out} */
    JsonShapeException below(String place) {
        JsonShapeException outer = new JsonShapeException(place + path, String.valueOf(getMessage()));
        outer.setStackTrace(getStackTrace());
        return outer;
    }
}
