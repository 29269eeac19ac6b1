package io.github.immichsdk.benchmarks.plain;

import io.github.immichsdk.benchmarks.program.Arguments;
import io.github.immichsdk.benchmarks.program.Work;

/** The plain program. */
public final class PlainProgram {

    private PlainProgram() {}

    /**
     * Does one work.
     *
     * @param args see {@link Arguments}
     */
    public static void main(String... args) {
        Arguments arguments = new Arguments(args);
        Work.main(
                switch (arguments.work()) {
                    case "events", "event-maps" -> PlainReads::events;
                    case "assets" -> PlainReads::assets;
                    case "stacks" -> PlainReads::stacks;
                    case "calls" -> PlainReads::calls;
                    case "mirror" -> PlainMirror::run;
                    case "upload" -> PlainFiles::upload;
                    case "download" -> PlainFiles::download;
                    default -> throw new IllegalArgumentException("work: there is no " + arguments.work());
                },
                arguments);
    }
}
