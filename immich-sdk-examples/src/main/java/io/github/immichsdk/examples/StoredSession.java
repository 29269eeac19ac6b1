package io.github.immichsdk.examples;

import io.github.immichsdk.sessions.FileSessionStore;
import io.github.immichsdk.sessions.Session;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** Where {@code login} stores the session that the other examples use. */
final class StoredSession {

    /** The default is set by {@link EnvironmentDefaults}, which knows the user's folders. */
    @Option(
            names = "--session-file",
            paramLabel = "FILE",
            description = "Where the session is kept; only you can read it. Without this it is"
                    + " immich-sdk/session.json in your folder for settings.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Path file;

    FileSessionStore store() {
        return FileSessionStore.at(file);
    }

    /** {@return the stored session} */
    Session kept() {
        return store().load()
                .orElseThrow(() -> new WrongArguments(
                        "--session: expected a session that was kept, found none: call login first"));
    }
}
