package io.github.immichsdk.benchmarks.run;

import java.util.function.UnaryOperator;

/** A row of the table: what is done, how much of it, and which figure is wanted. Immutable. */
final class Task {

    /** What the measured figure of a row is. */
    enum Figure {
        /** The time, as a part of the plain program's. */
        TO_PLAIN,
        /** The time, as a part of our own with the default heap. */
        TO_OWN,
        /** The time for an item in the largest run, as a part of that in the smallest. */
        GROWTH
    }

    /** What files a task needs. */
    enum Files {
        NONE,
        UPLOADED,
        WRITTEN
    }

    private final Draft draft;

    private Task(Draft draft) {
        this.draft = draft;
    }

    /** {@return a task} */
    static Task of(String name, String title, String work, long count) {
        Draft draft = new Draft();
        draft.name = name;
        draft.title = title;
        draft.work = work;
        draft.count = count;
        return new Task(draft);
    }

    private Task with(UnaryOperator<Draft> change) {
        return new Task(change.apply(new Draft(draft)));
    }

    /** {@return a task that is like this, without the peer} */
    Task as(String name, String title, String work) {
        return with(copy -> {
            copy.name = name;
            copy.title = title;
            copy.work = work;
            copy.peer = "";
            return copy;
        });
    }

    /** Sets what the server has; {@code %d} is the count. */
    Task scenario(String scenario) {
        return with(copy -> {
            copy.scenario = scenario;
            return copy;
        });
    }

    /** Sets the wanted figure of the default and of the fastest transport. */
    Task target(double ofDefault, double ofFastest) {
        return with(copy -> {
            copy.targetOfDefault = ofDefault;
            copy.targetOfFastest = ofFastest;
            return copy;
        });
    }

    /** Sets what the figure is, if it is not the ratio to the plain program. */
    Task figure(Figure figure) {
        return with(copy -> {
            copy.figure = figure;
            return copy;
        });
    }

    /** Limits the heap of the Java programs, and their memory in all. */
    Task memory(String heap, int peakMb) {
        return with(copy -> {
            copy.heap = heap;
            copy.peakMb = peakMb;
            return copy;
        });
    }

    /** Sets the largest peak memory, with the default heap. */
    Task peak(int peakMb) {
        return memory("", peakMb);
    }

    Task threads(int threads) {
        return with(copy -> {
            copy.threads = threads;
            return copy;
        });
    }

    Task virtualThreads(int threads) {
        return threads(threads).with(copy -> {
            copy.virtual = true;
            return copy;
        });
    }

    /** Sets the files, and the size of each in bytes. */
    Task files(Files files, long size) {
        return with(copy -> {
            copy.files = files;
            copy.size = size;
            return copy;
        });
    }

    /** Sets the program of another project that does the same. */
    Task peer(String peer) {
        return with(copy -> {
            copy.peer = peer;
            return copy;
        });
    }

    /** Sets how many items the programs report for each of the count. */
    Task itemsEach(int items) {
        return with(copy -> {
            copy.itemsEach = items;
            return copy;
        });
    }

    /** {@return the same task with another amount of work} */
    Task withCount(long count) {
        return with(copy -> {
            copy.count = count;
            return copy;
        });
    }

    /** {@return the same task with a part of the work: fewer items, or if there is one, a smaller one} */
    Task part(int divisor) {
        return with(copy -> {
            if (copy.count > 1) {
                copy.count = Math.max(1, copy.count / divisor);
            } else {
                copy.size = copy.size / divisor;
            }
            return copy;
        });
    }

    String name() {
        return draft.name;
    }

    String title() {
        return draft.title;
    }

    String work() {
        return draft.work;
    }

    long count() {
        return draft.count;
    }

    long items() {
        return draft.count * draft.itemsEach;
    }

    long size() {
        return draft.size;
    }

    /** {@return the segment of the address that says what the server has, its own for each run} */
    String scenario(int run) {
        return draft.scenario.formatted(draft.count) + "_run-" + run;
    }

    Figure figure() {
        return draft.figure;
    }

    String heap() {
        return draft.heap;
    }

    /** {@return the largest peak memory in MB; 0 if none is wanted} */
    int peakMb() {
        return draft.peakMb;
    }

    int threads() {
        return draft.threads;
    }

    boolean virtual() {
        return draft.virtual;
    }

    Files files() {
        return draft.files;
    }

    /** {@return the name of the peer; empty if there is none} */
    String peer() {
        return draft.peer;
    }

    double target(String transport) {
        return transport.equals("default") ? draft.targetOfDefault : draft.targetOfFastest;
    }

    @Override
    public String toString() {
        return draft.name;
    }

    private static final class Draft {
        private String name = "";
        private String title = "";
        private String work = "";
        private long count;
        private int itemsEach = 1;
        private long size;
        private String scenario = "stub-1";
        private Figure figure = Figure.TO_PLAIN;
        private String heap = "";
        private int peakMb;
        private int threads = 1;
        private boolean virtual;
        private Files files = Files.NONE;
        private String peer = "";
        private double targetOfDefault;
        private double targetOfFastest;

        Draft() {}

        Draft(Draft from) {
            name = from.name;
            title = from.title;
            work = from.work;
            count = from.count;
            itemsEach = from.itemsEach;
            size = from.size;
            scenario = from.scenario;
            figure = from.figure;
            heap = from.heap;
            peakMb = from.peakMb;
            threads = from.threads;
            virtual = from.virtual;
            files = from.files;
            peer = from.peer;
            targetOfDefault = from.targetOfDefault;
            targetOfFastest = from.targetOfFastest;
        }
    }
}
