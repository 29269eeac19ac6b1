package io.github.immichsdk.oauth;

import java.util.function.Consumer;

/**
 * Prints instructions for the user of a command-line program. The only class of the SDK that prints: the user needs the URL to
 * finish the login, and the standard output belongs to the program's results.
 */
enum StandardError implements Consumer<String> {
    INSTANCE;

    @Override
    public void accept(String line) {
        System.err.println(line);
    }
}
