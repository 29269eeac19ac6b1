package io.github.immichsdk.examples;

import io.github.immichsdk.ImmichClient;
import io.github.immichsdk.errors.ImmichSessionEndedException;
import io.github.immichsdk.sessions.FileSessionStore;
import io.github.immichsdk.sessions.Session;
import java.net.URI;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Ends the session that {@code login} stored, and deletes it from the store. */
@Command(
        name = "logout",
        mixinStandardHelpOptions = true,
        footer = {"  immich-sdk-examples logout"},
        description = "Ends the session that 'login' stored, on the server too, and forgets it.")
final class Logout implements Callable<Integer> {

    @Mixin
    private final Trust trust = new Trust();

    @Mixin
    private final StoredSession stored = new StoredSession();

    @Mixin
    private final Report report = new Report();

    @Override
    public Integer call() {
        FileSessionStore store = stored.store();
        Optional<Session> kept = store.load();
        report.put("loggedOut", kept.isPresent());
        if (kept.isEmpty()) {
            report.say("You are not logged in.");
            return report.end();
        }
        Session session = kept.get();
        try (ImmichClient immich =
                trust.setUp(ImmichClient.builder()).session(session).build()) {
            URI provider = immich.auth().logout().endSessionUrl();
            report.say("%s is logged out at %s.", session.email(), session.server());
            if (provider != null) {
                report.say("To log out at the provider too, open %s", provider);
            }
            report.put("endSessionUrl", provider);
        } catch (ImmichSessionEndedException e) {
            report.say("The session had ended before.");
        }
        store.clear();
        return report.end();
    }
}
