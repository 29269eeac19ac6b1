package io.github.immichsdk.oauth;

import java.util.function.Consumer;

/**
 * Tells the user of a command-line program what to do. The only class of the SDK that prints: a log in that shows nobody its
 * address could not be finished, and the standard output belongs to what the program makes.
 */
enum StandardError implements Consumer<String> {
    INSTANCE;

    @Override
    public void accept(String line) {
        System.err.println(line);
    }
}
