package io.github.immichsdk.examples;

import io.github.immichsdk.ImmichClient;
import io.github.immichsdk.ImmichClientBuilder;
import io.github.immichsdk.errors.ImmichSessionEndedException;
import io.github.immichsdk.sessions.ChildSessionOptions;
import io.github.immichsdk.sessions.FileSessionStore;
import io.github.immichsdk.sessions.Session;
import io.github.immichsdk.testkit.FakeImmich;
import java.nio.file.Path;
import java.util.function.UnaryOperator;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The server of an example that needs a login: the event stream accepts no API keys. */
final class SessionTarget {

    @Mixin
    private final ServerChoice server = new ServerChoice();

    @Mixin
    private final Account account = new Account();

    @Option(
            names = "--session",
            description = "Use a child of the session that 'login' stored, in place of --url, --email and --password.")
    private boolean loggedIn;

    @Mixin
    private final StoredSession stored = new StoredSession();

    @Spec(Spec.Target.MIXEE)
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    /** {@return whether FakeImmich is requested} */
    boolean fake() {
        return server.fake(spec);
    }

    /**
     * Opens a client with a session of its own, which a file keeps from one run to the next.
     *
     * @param file where the session is kept
     */
    ImmichClient open(Path file) {
        FileSessionStore store = FileSessionStore.at(file);
        ImmichClient client = client(server.client(), store.loadOr(this::login));
        try {
            client.users().me();
            return client;
        } catch (ImmichSessionEndedException ended) {
            client.close();
            store.clear();
            return client(server.client(), store.loadOr(this::login));
        }
    }

    /** {@return a client of a server in memory, with a session} */
    static ImmichClient open(FakeImmich fake) {
        return client(
                ImmichClient.builder(),
                ImmichClient.builder()
                        .server(fake.url())
                        .login(fake.admin().email(), fake.admin().password()));
    }

    /** {@return a client with a new session below another one, since the server keeps how far each of them is} */
    static ImmichClient childOf(Session parent, UnaryOperator<ImmichClientBuilder> setUp) {
        return client(setUp.apply(ImmichClient.builder()), child(parent, setUp));
    }

    private static Session child(Session parent, UnaryOperator<ImmichClientBuilder> setUp) {
        try (ImmichClient immich = client(setUp.apply(ImmichClient.builder()), parent)) {
            return immich.sessions().createChild(ChildSessionOptions.defaults()).session();
        }
    }

    private static ImmichClient client(ImmichClientBuilder builder, Session session) {
        return builder.session(session).build();
    }

    private Session login() {
        if (loggedIn) {
            return child(stored.kept(), server::setUp);
        }
        String url = server.address(spec);
        account.check(EnvironmentDefaults.of(spec));
        return account.login(server.client().server(url));
    }
}
