package io.github.immichsdk.examples;

import io.github.immichsdk.downloads.DownloadProgress;
import java.time.Duration;
import java.util.function.Consumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import org.jspecify.annotations.Nullable;

/** Shows how far a download is: a bar on a terminal, else a line for each tenth of the files. */
final class DownloadBar implements Consumer<DownloadProgress>, AutoCloseable {

    private final Report report;
    private final @Nullable ProgressBar bar;
    private long toldTenths;

    DownloadBar(Report report) {
        this.report = report;
        this.bar = report.onTerminal()
                ? new ProgressBarBuilder()
                        .setTaskName("Download")
                        .setUnit(" files", 1)
                        .clearDisplayOnFinish()
                        .build()
                : null;
    }

    @Override
    public void accept(DownloadProgress progress) {
        if (bar != null) {
            bar.maxHint(progress.filesTotal());
            bar.stepTo(progress.files());
            bar.setExtraMessage(speed(progress));
            return;
        }
        long tenths = progress.filesTotal() == 0 ? 0 : progress.files() * 10 / progress.filesTotal();
        if (tenths > toldTenths) {
            toldTenths = tenths;
            report.aside("  %d of %d files, %s".formatted(progress.files(), progress.filesTotal(), speed(progress)));
        }
    }

    private static String speed(DownloadProgress progress) {
        Duration left = progress.left();
        return "%.1f MB, %.1f MB/s%s"
                .formatted(
                        progress.bytes() / 1e6,
                        progress.bytesPerSecond() / 1e6,
                        left == null ? "" : ", %d s left".formatted(left.toSeconds()));
    }

    @Override
    public void close() {
        if (bar != null) {
            bar.close();
        }
    }
}
