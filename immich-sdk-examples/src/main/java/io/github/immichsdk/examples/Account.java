package io.github.immichsdk.examples;

import io.github.immichsdk.ImmichClientBuilder;
import io.github.immichsdk.sessions.Session;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The account to log in with where an API key is not enough: the event stream does not accept API keys. */
final class Account {

    @Option(names = "--email", description = "Whom to log in. Or set IMMICH_EMAIL in the environment.")
    private @Nullable String email;

    @Option(
            names = "--password",
            description =
                    "The password. Better set IMMICH_PASSWORD in the environment: others on this machine can see the"
                            + " arguments of a program, but not its environment.")
    private @Nullable String password;

    /** {@return whether an account is given} */
    boolean given() {
        return email != null && password != null;
    }

    /**
     * Logs in.
     *
     * @param server a builder of clients of the server
     * @return a new session
     */
    Session login(ImmichClientBuilder server) {
        return server.login(Objects.requireNonNull(email, "--email"), Objects.requireNonNull(password, "--password"));
    }

    /** Fails if no account is given. */
    void check(EnvironmentDefaults environment) {
        if (!given()) {
            throw new WrongArguments(
                    "--email and IMMICH_PASSWORD: expected both, to log in; the event stream takes no API keys"
                            + (email == null ? environment.hint("IMMICH_EMAIL") : "")
                            + (password == null ? environment.hint("IMMICH_PASSWORD") : ""));
        }
    }
}
