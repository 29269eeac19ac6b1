package io.github.immichsdk.examples;

import io.github.immichsdk.duplicates.DuplicateSet;
import io.github.immichsdk.search.AssetSelection;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Lists probable duplicates with the reasons. Changes nothing. */
@Command(
        name = "duplicates",
        mixinStandardHelpOptions = true,
        footer = {"  immich-sdk-examples duplicates", "  immich-sdk-examples duplicates --json"},
        description =
                "Lists pictures that seem to be the same: by checksum, by name and time, or by what the server finds"
                        + " similar. Changes nothing.")
final class Duplicates implements Callable<Integer> {

    @Mixin
    private final ServerOptions target = new ServerOptions();

    @Mixin
    private final Report report = new Report();

    @Override
    public Integer call() throws Exception {
        return target.run(report, (immich, progress) -> {
            List<DuplicateSet> sets = immich.duplicates().find(AssetSelection.all());
            report.say("%s of pictures that seem to be the same.", Report.some(sets.size(), "group"));
            for (DuplicateSet set : sets) {
                report.say("  %s", set);
                set.assets().forEach(shot -> report.say("    %s  taken %s", shot.id(), shot.takenAt()));
            }
            report.put("duplicates", sets);
        });
    }
}
