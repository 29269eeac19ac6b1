package io.github.immichsdk.examples;

import io.github.immichsdk.ImmichClient;
import io.github.immichsdk.admin.ImmichAdmin;
import io.github.immichsdk.admin.server.ServerStatistics.UserUsage;
import io.github.immichsdk.admin.users.NewUser;
import io.github.immichsdk.users.MyUser;
import java.math.BigInteger;
import java.security.SecureRandom;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Lists the users of a server with what they store, and creates users with a quota. For administrators. */
@Command(
        name = "admin-users",
        mixinStandardHelpOptions = true,
        footer = {
            "  immich-sdk-examples admin-users --create ann@example.org --quota-gb 50",
            "  immich-sdk-examples admin-users --json"
        },
        description = "Lists all users with what they store. Creates a user with a quota and a random password.")
final class AdminUsers implements Callable<Integer> {

    private static final long GB = 1_000_000_000;
    private static final SecureRandom RANDOM = new SecureRandom();

    @Option(names = "--create", paramLabel = "EMAIL", description = "Create a user with this e-mail address.")
    private @Nullable String email;

    @Option(names = "--quota-gb", paramLabel = "GB", description = "The quota of the new user; by default none.")
    private @Nullable Long quota;

    @Mixin
    private final ServerOptions target = new ServerOptions();

    @Mixin
    private final Report report = new Report();

    @Override
    public Integer call() throws Exception {
        if (quota != null) {
            if (quota < 0 || quota > Long.MAX_VALUE / GB) {
                throw new WrongArguments("--quota-gb: expected 0 to " + Long.MAX_VALUE / GB);
            }
            if (email == null) {
                throw new WrongArguments("--quota-gb: expected with --create, which is missing");
            }
        }
        return target.run(report, (immich, progress) -> {
            if (email != null) {
                create(immich, email);
            }
            list(immich);
        });
    }

    private void create(ImmichClient immich, String address) {
        String password = new BigInteger(100, RANDOM).toString(36);
        NewUser user = NewUser.of(address, address.replaceFirst("@.*", ""), password);
        MyUser created = ImmichAdmin.of(immich).users().create(quota == null ? user : user.quota(quota * GB));
        if (immich.options().dryRun()) {
            report.say("Would create %s.", created.email());
            return;
        }
        report.say("Created %s with the password %s, to be changed at the first login.", created.email(), password);
        report.put("created", created.id());
        report.put("password", password);
    }

    private void list(ImmichClient immich) {
        ImmichAdmin admin = ImmichAdmin.of(immich);
        Map<String, UserUsage> usage = admin.server().statistics().usageByUser().stream()
                .collect(Collectors.toMap(UserUsage::userId, Function.identity()));
        List<MyUser> users = admin.users().listWithDeleted();
        report.say("%s:", Report.some(users.size(), "user"));
        report.put(
                "users",
                users.stream().map(user -> line(user, usage.get(user.id()))).toList());
    }

    private Map<String, @Nullable Object> line(MyUser user, @Nullable UserUsage usage) {
        long stored = usage == null ? 0 : usage.usage();
        Long limit = user.quotaSizeInBytes();
        report.say(
                "  %s  %s  %.1f GB%s%s",
                user.email(),
                user.name(),
                stored / (double) GB,
                limit == null ? "" : " of %.1f GB".formatted(limit / (double) GB),
                user.deletedAt() == null ? "" : "  (deleted)");
        Map<String, @Nullable Object> line = new LinkedHashMap<>();
        line.put("id", user.id());
        line.put("email", user.email());
        line.put("bytes", stored);
        line.put("quota", limit);
        line.put("status", user.status());
        return line;
    }
}
