package io.github.immichsdk.oauth;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Opens a page with the command of each operating system: {@code java.awt} would load desktop classes into a command-line
 * program. The URL is a separate argument, never part of a shell command.
 */
final class DesktopBrowser implements Browser {

    private static final Logger LOG = LoggerFactory.getLogger(DesktopBrowser.class);

    /** How long a command may take to report that there is no browser; a command that still runs then is showing the page. */
    private static final int SECONDS_TO_FAIL = 3;

    private final String system;
    private final Map<String, String> environment;

    DesktopBrowser(String system, Map<String, String> environment) {
        this.system = system.toLowerCase(Locale.ROOT);
        this.environment = environment;
    }

    @Override
    public boolean open(URI page) {
        for (List<String> command : commands(page.toString())) {
            if (works(command)) {
                return true;
            }
        }
        return false;
    }

    /** {@return the commands to try, in order; empty without a desktop} */
    List<List<String>> commands(String page) {
        if (system.contains("win") && !system.contains("darwin")) {
            return List.of(List.of("rundll32", "url.dll,FileProtocolHandler", page));
        }
        if (system.contains("mac") || system.contains("darwin")) {
            return List.of(List.of("open", page));
        }
        List<List<String>> commands = new ArrayList<>();
        String named = environment.getOrDefault("BROWSER", "");
        if (!named.isBlank()) {
            commands.add(List.of(named.split(":", 2)[0].strip(), page));
        }
        if (environment.containsKey("DISPLAY") || environment.containsKey("WAYLAND_DISPLAY")) {
            commands.add(List.of("xdg-open", page));
        }
        if (environment.containsKey("WSL_DISTRO_NAME")) {
            commands.add(List.of("wslview", page));
        }
        return commands;
    }

    private static boolean works(List<String> command) {
        try {
            Process process = new ProcessBuilder(command)
                    .redirectOutput(Redirect.DISCARD)
                    .redirectError(Redirect.DISCARD)
                    .start();
            process.getOutputStream().close();
            boolean works = !process.waitFor(SECONDS_TO_FAIL, TimeUnit.SECONDS) || process.exitValue() == 0;
            LOG.debug("{} {}", command.get(0), works ? "opens the page" : "could not open the page");
            return works;
        } catch (IOException e) {
            LOG.debug("{} cannot be started", command.get(0));
            return false;
        } catch (InterruptedException e) {
            // the next wait for the login sees the flag
            Thread.currentThread().interrupt();
            return true;
        }
    }
}
