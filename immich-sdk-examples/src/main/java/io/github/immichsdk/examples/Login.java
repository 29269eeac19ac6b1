package io.github.immichsdk.examples;

import io.github.immichsdk.oauth.Browser;
import io.github.immichsdk.oauth.LoginByHand;
import io.github.immichsdk.oauth.LoginWithBrowser;
import io.github.immichsdk.oauth.OAuthOptions;
import io.github.immichsdk.sessions.Session;
import io.github.immichsdk.testkit.FakeImmich;
import java.io.Console;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Logs in through the browser, by hand or with a password, and stores the session. */
@Command(
        name = "login",
        mixinStandardHelpOptions = true,
        footer = {
            "  immich-sdk-examples login --no-browser",
            "  immich-sdk-examples login --email ann@example.com --password-file password.txt"
        },
        description = {
            "Logs in with your browser and stores the session, for 'whoami --session' and the others.",
            "With --fake it logs in to FakeImmich, with a browser without a window, and stores nothing."
        })
final class Login implements Callable<Integer>, Interruptible {

    /** How to log in, if not with the browser of this machine. */
    static final class Way {
        @Option(names = "--no-browser", description = "Open no browser, but print the address to open.")
        private boolean noBrowser;

        @Option(
                names = "--paste",
                description = "Log in with a browser on another machine, and paste the address at which it ends up.")
        private boolean paste;

        @Option(names = "--email", description = "Log in with this address and a password, which is asked for.")
        private @Nullable String email;
    }

    @Mixin
    private final ServerChoice server = new ServerChoice();

    @Option(
            names = "--port",
            description =
                    "The port that the browser comes back to, if the provider knows only one. Default: any free one.")
    private int port;

    @Option(names = "--timeout", defaultValue = "300", description = "How many seconds to wait. Default: 300.")
    private int seconds;

    @Option(
            names = "--password-file",
            paramLabel = "FILE",
            description =
                    "With --email: a file with the password, instead of a question. Only you may have access to it"
                            + " (chmod 600).")
    private @Nullable Path passwordFile;

    @ArgGroup
    private Way way = new Way();

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Mixin
    private final StoredSession stored = new StoredSession();

    @Mixin
    private final Report report = new Report();

    @Override
    public String interrupted() {
        return "Interrupted. You are not logged in; run the same command again.";
    }

    @Override
    public Integer call() throws Exception {
        WrongArguments.checkPort(port);
        if (seconds < 1) {
            throw new WrongArguments("--timeout: expected 1 or more");
        }
        if (way.email == null && spec.commandLine().getParseResult().hasMatchedOption("--password-file")) {
            throw new WrongArguments("--password-file: expected together with --email");
        }
        if (server.fake(spec)) {
            return inMemory();
        }
        Session session = login(server.address(spec));
        stored.store().save(session);
        tell(session);
        report.say("The session is kept in %s.", stored.store().file());
        report.put("file", stored.store().file());
        return report.end();
    }

    private Session login(String url) {
        OAuthOptions options = OAuthOptions.defaults().client(server::setUp);
        if (way.email != null) {
            String password = passwordFile == null
                    ? new String(console().readPassword("Password of %s: ", way.email))
                    : SecretInput.line("--password-file", passwordFile);
            return server.client().server(url).login(way.email, password);
        }
        if (way.paste) {
            return LoginByHand.of(url)
                    .options(options)
                    .run(page -> console().readLine("Open %s%nand paste the address you end up at: ", page));
        }
        LoginWithBrowser login = LoginWithBrowser.of(url)
                .options(options)
                .port(port)
                .timeout(Duration.ofSeconds(seconds))
                .messages(report::aside);
        return (way.noBrowser ? login.browser(Browser.none()) : login).run();
    }

    private int inMemory() {
        try (FakeImmich fake = FakeImmich.start()) {
            tell(LoginWithBrowser.of(fake.url())
                    .browser(fake.browserOf(fake.admin().email())::open)
                    .messages(line -> {})
                    .run());
        }
        return report.end();
    }

    private void tell(Session session) {
        report.say("You are logged in as %s <%s> at %s.", session.name(), session.email(), session.server());
        report.put("name", session.name());
        report.put("email", session.email());
        report.put("server", session.server());
    }

    private static Console console() {
        Console console = System.console();
        if (console == null) {
            throw new WrongArguments(
                    "--paste, --email: expected a terminal to ask at, found none; --email works without one with --password-file");
        }
        return console;
    }
}
