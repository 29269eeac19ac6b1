package io.github.immichsdk.errors;

import java.util.List;

/**
 * 400: the server refused the values of the request. {@link #errors()} says which.
 */
public final class ImmichValidationException extends ImmichStatusException {

    private static final long serialVersionUID = 1L;

    private final List<FieldError> errors;

    /**
     * Creates the exception.
     *
     * @param text what happened and what to do
     * @param call the call that failed
     * @param errors what was wrong, one entry a value
     */
    public ImmichValidationException(String text, FailedCall call, List<FieldError> errors) {
        super(text, call);
        this.errors = List.copyOf(errors);
    }

    /** {@return what was wrong, one entry a value} */
    public List<FieldError> errors() {
        return errors;
    }
}
