package io.github.immichsdk.examples;

import io.github.immichsdk.api.Permission;
import io.github.immichsdk.api.ServerVersion;
import io.github.immichsdk.apikeys.ApiKey;
import io.github.immichsdk.users.MyUser;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Prints the user, the server and the permissions of the API key; with {@code --session}, the user who is logged in. */
@Command(
        name = "whoami",
        mixinStandardHelpOptions = true,
        footer = {
            "  immich-sdk-examples whoami --json",
            "  immich-sdk-examples whoami --url https://photos.example.com --api-key-file key.txt"
        },
        description = "Prints who you are on which server, and what your API key may do.")
final class Whoami implements Callable<Integer> {

    @Mixin
    private final ServerOptions target = new ServerOptions();

    @Mixin
    private final Report report = new Report();

    @Override
    public Integer call() throws Exception {
        return target.run(report, (immich, progress) -> {
            ServerVersion version = immich.server().version();
            MyUser me = immich.users().me();
            report.say("You are %s <%s>%s.", me.name(), me.email(), me.admin() ? ", an administrator" : "");
            report.say("The server at %s is an Immich %s.", immich.address(), version);
            report.put("name", me.name());
            report.put("email", me.email());
            report.put("admin", me.admin());
            report.put("server", immich.address());
            report.put("serverVersion", version.toString());
            if (target.loggedIn()) {
                report.say("You are logged in, and may do all that you may do in the browser.");
            } else {
                tellKey(immich.apiKeys().me());
            }
        });
    }

    private void tellKey(ApiKey key) {
        List<String> permissions =
                key.permissions().stream().map(Permission::toString).toList();
        report.say(
                "Your API key '%s' may do %s.",
                key.name(), key.grants(Permission.ALL) ? "everything" : String.join(", ", permissions));
        report.put("keyName", key.name());
        report.put("permissions", permissions);
    }
}
