package io.github.immichsdk.examples;

/** What the caller gave does not suffice to start: the exit code is 2. The text names options and variables, never a value. */
final class WrongArguments extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    WrongArguments(String message) {
        super(message);
    }
}
