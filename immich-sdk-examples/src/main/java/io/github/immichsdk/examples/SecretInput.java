package io.github.immichsdk.examples;

import io.github.immichsdk.config.SecretFile;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** Secrets that come from files: no other user of the machine sees them, neither among the arguments nor in the file. */
final class SecretInput {

    private SecretInput() {}

    /**
     * Decides where a secret comes from: arguments count more than the environment, and a value more than a file.
     *
     * @param example the example
     * @param value the option with the secret itself
     * @param file the option with its file
     * @param valueSet whether there is a value, from an argument or from the environment
     * @return whether the file counts
     */
    static boolean choose(CommandSpec example, String value, String file, boolean valueSet) {
        ParseResult given = example.commandLine().getParseResult();
        boolean valueGiven = given.hasMatchedOption(value);
        boolean fileGiven = given.hasMatchedOption(file);
        if (valueGiven && fileGiven) {
            throw new WrongArguments(value + ", " + file + ": expected one of them, found both");
        }
        return fileGiven || !valueSet;
    }

    /** {@return the secrets in the lines of a file} */
    static List<String> lines(String option, Path file) {
        return SecretFile.read(InputFile.existing(option, file))
                .lines()
                .filter(line -> !line.isBlank())
                .toList();
    }

    /** {@return the secret in the only line of a file} */
    static String line(String option, Path file) {
        List<String> lines = lines(option, file);
        if (lines.size() != 1) {
            throw new WrongArguments(option + ": expected a file with one line, found " + lines.size() + " lines");
        }
        return lines.get(0);
    }
}
