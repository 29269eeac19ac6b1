package io.github.immichsdk.examples;

import io.github.immichsdk.ImmichClientBuilder;
import io.github.immichsdk.sessions.Session;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

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

    @Option(
            names = "--password-file",
            paramLabel = "FILE",
            description = "A file with the password. Only you may have access to it (chmod 600).")
    private @Nullable Path passwordFile;

    @Spec(Spec.Target.MIXEE)
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    /** {@return whether an account is given} */
    boolean given() {
        return email != null && (password != null || passwordFile != null);
    }

    /**
     * Logs in.
     *
     * @param server a builder of clients of the server
     * @return a new session
     */
    Session login(ImmichClientBuilder server) {
        String secret =
                SecretInput.choose(spec, "--password", "--password-file", password != null) && passwordFile != null
                        ? SecretInput.line("--password-file", passwordFile)
                        : Objects.requireNonNull(password, "--password");
        return server.login(Objects.requireNonNull(email, "--email"), secret);
    }

    /** Fails if no account is given. */
    void check(EnvironmentDefaults environment) {
        if (!given()) {
            throw new WrongArguments(
                    "--email and --password-file, or IMMICH_EMAIL and IMMICH_PASSWORD in the environment: expected both, to log in;"
                            + " the event stream accepts no API keys"
                            + (email == null ? environment.hint("IMMICH_EMAIL") : "")
                            + (password == null && passwordFile == null ? environment.hint("IMMICH_PASSWORD") : ""));
        }
    }
}
