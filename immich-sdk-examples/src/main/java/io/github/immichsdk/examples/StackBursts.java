package io.github.immichsdk.examples;

import io.github.immichsdk.assets.AssetSelection;
import io.github.immichsdk.stacking.BurstCriteria;
import io.github.immichsdk.stacking.ExistingStacks;
import io.github.immichsdk.stacking.StackPlan;
import io.github.immichsdk.stacking.StackRun;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Stacks pictures that were taken in quick succession. Run twice, it changes nothing the second time. */
@Command(
        name = "stack-bursts",
        mixinStandardHelpOptions = true,
        description = "Stacks pictures that were taken in quick succession. Run again, it does what is left to do.")
final class StackBursts implements Callable<Integer> {

    @Option(
            names = "--within-ms",
            defaultValue = "1000",
            description = "The longest time from one picture to the next, in milliseconds; 1000 unless given.")
    private long withinMillis;

    @Option(
            names = "--name",
            paramLabel = "REGEX",
            description = "Only pictures of the same name belong together: what the first group finds in it.")
    private @Nullable Pattern name;

    @Option(names = "--replace", description = "Do away with stacks that hold other pictures, too; else they are left.")
    private boolean replace;

    @Option(
            names = "--journal",
            paramLabel = "FILE",
            description = "Keep in this file what is done, and go on from there.")
    private @Nullable Path journal;

    @Mixin
    private final Target target = new Target();

    @Mixin
    private final Report report = new Report();

    @Override
    public Integer call() throws Exception {
        return target.run(report, (immich, progress) -> {
            StackPlan plan = immich.stacking()
                    .plan(AssetSelection.mine(), criteria(), replace ? ExistingStacks.REPLACE : ExistingStacks.KEEP);
            int changes = plan.writes().size();
            report.say("%s found.", Report.some(plan.changes().size(), "burst"));
            plan.writes().forEach(change -> report.say("  %s", change));

            StackRun run = progress.during(
                    "Stacks",
                    "createStack",
                    changes,
                    () -> journal == null
                            ? immich.stacking().apply(plan)
                            : immich.stacking().apply(plan, journal));
            report.say("Of %s to make: %s.", Report.some(changes, "change"), run.counts());
            report.put("bursts", plan.changes().size());
            report.put("plan", plan.counts());
            report.put("outcomes", run.outcomes());
            if (!run.complete()) {
                report.failed("not all stacks are as planned; run it again to do what is left. " + run);
            }
        });
    }

    private BurstCriteria criteria() {
        Duration within = Duration.ofMillis(withinMillis);
        return name == null
                ? BurstCriteria.within(within)
                : BurstCriteria.name(name).andWithin(within);
    }
}
