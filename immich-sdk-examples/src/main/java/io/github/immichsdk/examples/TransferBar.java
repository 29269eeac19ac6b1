package io.github.immichsdk.examples;

import io.github.immichsdk.api.Progress;
import java.time.Duration;
import java.util.Objects;
import java.util.function.Consumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import org.jspecify.annotations.Nullable;

/** Shows the progress of an upload or a download: a bar on a terminal, otherwise a line for each tenth of the files. */
final class TransferBar implements Consumer<Progress>, AutoCloseable {

    private static final long UNKNOWN = -1;

    private final Report report;
    private final @Nullable ProgressBar bar;
    private long reportedTenths;

    TransferBar(Report report, String task) {
        this.report = report;
        this.bar = report.onTerminal()
                ? new ProgressBarBuilder()
                        .setTaskName(task)
                        .setUnit(" MB", 1_000_000)
                        .setInitialMax(0)
                        .clearDisplayOnFinish()
                        .build()
                : null;
    }

    @Override
    public void accept(Progress progress) {
        if (bar != null) {
            bar.maxHint(Objects.requireNonNullElse(progress.totalBytes(), UNKNOWN));
            bar.stepTo(progress.bytes());
            bar.setExtraMessage(files(progress));
            return;
        }
        long total = Objects.requireNonNullElse(progress.totalItems(), 0L);
        long tenths = total == 0 ? 0 : progress.items() * 10 / total;
        if (tenths > reportedTenths) {
            reportedTenths = tenths;
            report.aside("  " + files(progress) + ", " + speed(progress));
        }
    }

    private static String files(Progress progress) {
        return progress.items() + " of " + progress.totalItems() + " files";
    }

    private static String speed(Progress progress) {
        Duration remaining = progress.remaining();
        return "%.1f MB, %.1f MB/s%s"
                .formatted(
                        progress.bytes() / 1e6,
                        progress.bytesPerSecond() / 1e6,
                        remaining == null ? "" : ", %d s remaining".formatted(remaining.toSeconds()));
    }

    @Override
    public void close() {
        if (bar != null) {
            bar.close();
        }
    }
}
