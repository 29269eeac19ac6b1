package io.github.immichsdk.errors;

import java.util.List;

/** 400: the server rejected values of the request. {@link #errors()} lists them. */
public final class ImmichValidationException extends ImmichStatusException {

    private static final long serialVersionUID = 1L;

    private final List<FieldError> errors;

    /**
     * Creates the exception.
     *
     * @param text what happened and what to do
     * @param call the call that failed
     * @param errors the invalid values, one entry per value
     */
    public ImmichValidationException(String text, FailedCall call, List<FieldError> errors) {
        super(text, call);
        this.errors = List.copyOf(errors);
    }

    /** {@return the invalid values, one entry per value} */
    public List<FieldError> errors() {
        return errors;
    }
}
