package io.github.immichsdk.benchmarks.run;

import java.util.Locale;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * One row of the table: a task with one transport. Figures that there are not, are null.
 *
 * @param task the task
 * @param transport the name of the transport
 * @param rounds how many rounds were measured
 * @param oursSeconds the median of our time
 * @param plainSeconds the median of the plain program's time
 * @param toPlain the median of the ratios to the plain program
 * @param toBestPeer the median of the ratios to the fastest peer
 * @param cpuToPlain the median of the ratios of processor time to the plain program
 * @param peakMb the largest memory of our program, the median
 * @param measured the figure that the target is about
 */
record Row(
        Task task,
        String transport,
        int rounds,
        @Nullable Double oursSeconds,
        @Nullable Double plainSeconds,
        @Nullable Double toPlain,
        @Nullable Double toBestPeer,
        @Nullable Double cpuToPlain,
        @Nullable Double peakMb,
        @Nullable Double measured) {

    static Row of(Measured measured, String transport) {
        Task task = measured.task();
        String ours = Contender.ours(transport);
        Double toPlain = value(measured.ratio(ours, Contender.PLAIN, Run::seconds));
        return new Row(
                task,
                transport,
                measured.rounds(),
                value(measured.median(ours, Run::seconds)),
                value(measured.median(Contender.PLAIN, Run::seconds)),
                toPlain,
                value(toBestPeer(measured, ours)),
                value(measured.ratio(ours, Contender.PLAIN, Run::cpuSeconds)),
                value(measured.median(ours, Run::peakMb)),
                task.figure() == Task.Figure.TO_OWN
                        ? value(measured.ratio(ours, Contender.OWN + " " + transport, Run::seconds))
                        : toPlain);
    }

    /** The largest ratio is that to the fastest peer. */
    private static OptionalDouble toBestPeer(Measured measured, String ours) {
        return measured.runs().keySet().stream()
                .filter(Contender::isPeer)
                .map(peer -> measured.ratio(ours, peer, Run::seconds))
                .filter(OptionalDouble::isPresent)
                .mapToDouble(OptionalDouble::getAsDouble)
                .max();
    }

    double target() {
        return task.target(transport);
    }

    /** {@return whether the figure, and the memory if it is limited, are as wanted} */
    boolean met() {
        return measured != null
                && measured <= target() + 0.005
                && (task.peakMb() == 0 || peakMb != null && peakMb <= task.peakMb());
    }

    /** {@return a figure with two decimals; a dash if there is none} */
    static String shown(@Nullable Double figure) {
        return figure == null ? "-" : String.format(Locale.ROOT, "%.2f", figure);
    }

    private static @Nullable Double value(OptionalDouble figure) {
        return figure.isPresent() ? figure.getAsDouble() : null;
    }
}
