package io.github.immichsdk.proxies;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Finds and runs programs of this machine. */
final class Programs {

    /** Where Debian keeps servers, beside the PATH of a user. */
    private static final List<String> MORE = List.of("/usr/sbin", "/usr/local/sbin", "/sbin");

    private Programs() {}

    /** {@return the file of a program} */
    static String find(String name) {
        return Stream.concat(Stream.of(System.getenv("PATH").split(":")), MORE.stream())
                .map(folder -> Path.of(folder, name))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "There is no " + name + ": install the package that brings it, see CONTRIBUTING.md"))
                .toString();
    }

    /** Runs a program to its end, which must be a good one, and gives what it prints. */
    static String run(Path folder, String name, List<String> arguments) {
        List<String> command = new ArrayList<>(List.of(find(name)));
        command.addAll(arguments);
        try {
            Process process = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .start();
            process.getOutputStream().close();
            String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new IllegalStateException(command + " failed: " + printed);
            }
            return printed;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    static boolean asRoot() {
        return "root".equals(System.getProperty("user.name"));
    }
}
