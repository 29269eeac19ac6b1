package io.github.immichsdk.examples;

/**
 * Thrown if the arguments are not sufficient to start: the exit code is 2. The message names options and variables, never a
 * value.
 */
final class WrongArguments extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    WrongArguments(String message) {
        super(message);
    }
}
