package io.github.immichsdk.examples;

import io.github.immichsdk.search.AssetSelection;
import io.github.immichsdk.stacking.ExistingStacks;
import io.github.immichsdk.stacking.ImmichStacking;
import io.github.immichsdk.stacking.PrimaryRule;
import io.github.immichsdk.stacking.StackCriteria;
import io.github.immichsdk.stacking.StackPlan;
import io.github.immichsdk.stacking.StackReport;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Stacks bursts, and on request RAW files with their JPEG, edited versions and files of one name. */
@Command(
        name = "stack-bursts",
        mixinStandardHelpOptions = true,
        footer = {
            "  immich-sdk-examples stack-bursts --within-ms 500",
            "  immich-sdk-examples stack-bursts --by RAW,EDITED --journal stacks.journal --yes"
        },
        description =
                "Stacks pictures that belong together, by default bursts. Prints the plan first: file names, times and"
                        + " reasons. Run again, it makes only what is missing.")
final class StackBursts implements Callable<Integer> {

    /** What can belong together. */
    enum By {
        BURSTS,
        RAW,
        EDITED,
        NAMES
    }

    @Option(
            names = "--by",
            split = ",",
            defaultValue = "BURSTS",
            description =
                    "What belongs together: BURSTS, RAW (and JPEG), EDITED (versions), NAMES; one or more. Default: BURSTS.")
    private List<By> by = List.of();

    @Option(
            names = "--within-ms",
            defaultValue = "1000",
            description = "The longest time from one picture of a burst to the next, in milliseconds. Default: 1000.")
    private long withinMillis;

    @Option(
            names = "--name",
            paramLabel = "REGEX",
            description = "Instead: pictures whose names are equal in what the first group of this pattern finds.")
    private @Nullable Pattern name;

    @Option(
            names = "--max-size",
            defaultValue = "100",
            description = "The largest stack; larger groups are skipped. Default: 100.")
    private int maxSize;

    @Option(names = "--any-camera", description = "Group pictures of different cameras too.")
    private boolean anyCamera;

    @Option(
            names = "--prefer",
            split = ",",
            paramLabel = "WORD",
            description = "The picture that stands for a stack: the one with the first of these words in its name.")
    private List<String> prefer = List.of();

    @Option(names = "--replace", description = "Replace stacks that hold other pictures too. By default they are left.")
    private boolean replace;

    @Option(names = "--journal", paramLabel = "FILE", description = "Record progress in this file, and resume from it.")
    private @Nullable Path journal;

    @Mixin
    private final ServerOptions target = new ServerOptions();

    @Mixin
    private final Report report = new Report();

    @Override
    public Integer call() throws Exception {
        WrongArguments.check("--max-size", () -> StackCriteria.bursts().maxSize(maxSize));
        WrongArguments.check("--within-ms", () -> StackCriteria.bursts().maxGap(Duration.ofMillis(withinMillis)));
        if (journal != null) {
            InputFile.writable("--journal", journal);
        }
        return target.run(report, (immich, progress) -> {
            ImmichStacking stacking = ImmichStacking.of(immich);
            StackPlan plan = stacking.plan(
                    AssetSelection.all(), criteria(), replace ? ExistingStacks.REPLACE : ExistingStacks.KEEP);
            int changes = plan.writes().size();
            report.say("%s", plan);

            StackReport run = progress.during(
                    "Stacks",
                    "createStack",
                    changes,
                    () -> journal == null ? stacking.apply(plan) : stacking.apply(plan, journal));
            report.say("%s", immich.options().dryRun() ? "Dry run: nothing was changed." : results(run));
            report.put("bursts", plan.changes().size());
            report.put("plan", plan.counts());
            report.put("skipped", plan.skipped());
            report.put("changes", run.changes());
            if (!run.complete()) {
                report.failed("not all stacks are as planned; run it again to make the missing ones. " + run);
            }
        });
    }

    private static String results(StackReport run) {
        String failures = run.failed().stream()
                .map(change -> "%n  %s: %s".formatted(change.change().primary(), change.reason()))
                .collect(Collectors.joining());
        return (run.changes().isEmpty() ? "Nothing to do." : "Stacks: " + run + ".") + failures;
    }

    private StackCriteria criteria() {
        Duration within = Duration.ofMillis(withinMillis);
        StackCriteria criteria = name != null
                ? StackCriteria.name(name).maxGap(within)
                : by.stream()
                        .map(what -> rule(what, within))
                        .reduce(StackCriteria::or)
                        .orElseThrow();
        criteria = criteria.maxSize(maxSize);
        criteria = anyCamera ? criteria.mixCameras() : criteria;
        return prefer.isEmpty() ? criteria : criteria.primary(PrimaryRule.nameContains(prefer.toArray(String[]::new)));
    }

    private static StackCriteria rule(By what, Duration within) {
        return switch (what) {
            case BURSTS -> StackCriteria.bursts().maxGap(within);
            case RAW -> StackCriteria.rawAndJpeg();
            case EDITED -> StackCriteria.editedVersions();
            case NAMES -> StackCriteria.sameName();
        };
    }
}
