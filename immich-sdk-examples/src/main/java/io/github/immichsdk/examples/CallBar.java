package io.github.immichsdk.examples;

import io.github.immichsdk.config.CallInterceptor;
import java.util.function.Supplier;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import org.jspecify.annotations.Nullable;

/** A progress bar on standard error. Shows nothing if the output is not a terminal. */
final class CallBar implements CallInterceptor {

    private final Report report;
    private String counted = "";
    private @Nullable ProgressBar bar;

    CallBar(Report report) {
        this.report = report;
    }

    /** Does some work, and advances the bar with each successful call of an operation. */
    void during(String task, String operation, long calls, Runnable work) {
        during(task, operation, calls, () -> {
            work.run();
            return calls;
        });
    }

    /** Does the same with work that returns a result. */
    <T> T during(String task, String operation, long calls, Supplier<T> work) {
        if (!report.onTerminal() || calls < 2) {
            return work.get();
        }
        try (ProgressBar shown = new ProgressBarBuilder()
                .setTaskName(task)
                .setInitialMax(calls)
                .clearDisplayOnFinish()
                .build()) {
            counted = operation;
            bar = shown;
            return work.get();
        } finally {
            bar = null;
        }
    }

    @Override
    public @Nullable Observation start(Attempt attempt) {
        return bar != null && attempt.operation().id().equals(counted) ? this::step : null;
    }

    private void step(Result result) {
        ProgressBar shown = bar;
        if (shown != null && result.failure() == null) {
            shown.step();
        }
    }
}
