package io.github.immichsdk.examples;

import io.github.immichsdk.uploads.UploadProgress;
import java.time.Duration;
import java.util.function.Consumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import org.jspecify.annotations.Nullable;

/** Shows how far an upload is: a bar on a terminal, a line now and then elsewhere. */
final class UploadBar implements Consumer<UploadProgress>, AutoCloseable {

    private static final long EVERY = Duration.ofSeconds(10).toNanos();

    private final Report report;
    private final @Nullable ProgressBar bar;
    private long told = System.nanoTime();

    UploadBar(Report report) {
        this.report = report;
        this.bar = report.onTerminal()
                ? new ProgressBarBuilder()
                        .setTaskName("uploading")
                        .setUnit(" MB", 1_000_000)
                        .setInitialMax(0)
                        .clearDisplayOnFinish()
                        .build()
                : null;
    }

    @Override
    public void accept(UploadProgress progress) {
        if (bar != null) {
            bar.maxHint(progress.bytesTotal());
            bar.stepTo(progress.bytes());
            bar.setExtraMessage(progress.files() + " of " + progress.filesTotal() + " files");
        } else if (System.nanoTime() - told > EVERY) {
            told = System.nanoTime();
            report.aside(progress.toString());
        }
    }

    @Override
    public void close() {
        if (bar != null) {
            bar.close();
        }
    }
}
