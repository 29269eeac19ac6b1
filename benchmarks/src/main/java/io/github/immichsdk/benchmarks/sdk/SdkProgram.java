package io.github.immichsdk.benchmarks.sdk;

import io.github.immichsdk.benchmarks.program.Arguments;
import io.github.immichsdk.benchmarks.program.Work;

/** The tasks as a program of the SDK. */
public final class SdkProgram {

    private SdkProgram() {}

    /**
     * Does one work.
     *
     * @param args see {@link Arguments}
     */
    public static void main(String... args) {
        Arguments arguments = new Arguments(args);
        Work.main(
                switch (arguments.work()) {
                    case "events" -> SdkReads::events;
                    case "event-maps" -> SdkReads::eventMaps;
                    case "assets" -> SdkReads::assets;
                    case "stacks" -> SdkReads::stacks;
                    case "calls" -> SdkReads::calls;
                    case "mirror" -> SdkFiles::mirror;
                    case "upload" -> SdkFiles::upload;
                    case "download" -> SdkFiles::download;
                    default -> throw new IllegalArgumentException("work: there is no " + arguments.work());
                },
                arguments);
    }
}
