package io.github.immichsdk.benchmarks.run;

import java.util.List;

/** A measured program did not do its work. */
final class ProgramFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ProgramFailure(String problem, List<String> command) {
        super(problem + "\n  of " + String.join(" ", command.subList(Math.min(3, command.size()), command.size())));
    }
}
