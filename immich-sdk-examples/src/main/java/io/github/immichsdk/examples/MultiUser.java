package io.github.immichsdk.examples;

import io.github.immichsdk.ManyUsers;
import io.github.immichsdk.ManyUsers.UserResult;
import io.github.immichsdk.search.AssetStatistics;
import io.github.immichsdk.search.StatisticsFilter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Counts the pictures of several users in turn. A failure for one user does not stop the others. */
@Command(
        name = "multi-user",
        mixinStandardHelpOptions = true,
        footer = {
            "  immich-sdk-examples multi-user",
            "  immich-sdk-examples multi-user --url https://photos.example.com --api-key-file keys.txt"
        },
        description = "Counts the pictures of several users in turn. Takes their API keys with commas between them.")
final class MultiUser implements Callable<Integer> {

    @Mixin
    private final ServerOptions target = new ServerOptions();

    @Mixin
    private final Report report = new Report();

    @Override
    public Integer call() throws Exception {
        List<Map<String, @Nullable Object>> users = new ArrayList<>();
        try (DemoServer place = target.open(DemoServer::filled)) {
            if (place.keys().isEmpty()) {
                throw new WrongArguments("--session: expected API keys, for a session has one user only");
            }
            List<UserResult<AssetStatistics>> results = ManyUsers.on(place.url(), place.keys())
                    .client(place::setUp)
                    .run(immich -> immich.search().statistics(StatisticsFilter.all()));
            for (UserResult<AssetStatistics> result : results) {
                Map<String, @Nullable Object> user = new LinkedHashMap<>();
                user.put("user", result.user());
                AssetStatistics found = result.value();
                if (found != null) {
                    report.say(
                            "%s has %s and %s.",
                            result.user(),
                            Report.some(found.images(), "picture"),
                            Report.some(found.videos(), "video"));
                    user.put("images", found.images());
                    user.put("videos", found.videos());
                }
                RuntimeException failure = result.failure();
                if (failure != null) {
                    report.failed(result.user() + ": " + Failures.line(failure));
                    user.put("error", Failures.line(failure));
                }
                users.add(user);
            }
        }
        report.put("users", users);
        return report.end();
    }
}
