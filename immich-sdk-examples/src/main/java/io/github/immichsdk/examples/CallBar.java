package io.github.immichsdk.examples;

import io.github.immichsdk.config.CallInterceptor;
import java.util.function.Supplier;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import org.jspecify.annotations.Nullable;

/** A bar on standard error while something takes long. Where nobody looks, there is none. */
final class CallBar implements CallInterceptor {

    private final Report report;
    private String counted = "";
    private @Nullable ProgressBar bar;

    CallBar(Report report) {
        this.report = report;
    }

    /** Does some work, and moves the bar with each call of an operation that went well. */
    void during(String task, String operation, long calls, Runnable work) {
        during(task, operation, calls, () -> {
            work.run();
            return calls;
        });
    }

    /** Does some work that gives something, likewise. */
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
