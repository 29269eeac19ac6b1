package io.github.immichsdk.proxies;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A proxy as a process of its own: it has its own configuration, folder, certificate and loopback port, and ends by its process
 * id, at the latest with this JVM.
 */
abstract class Proxy implements AutoCloseable {

    private static final Duration START = Duration.ofSeconds(20);
    private static final Duration STOP = Duration.ofSeconds(5);
    private static final int SHOWN_LINES = 60;
    private static final Set<Proxy> RUNNING = ConcurrentHashMap.newKeySet();
    private static final Set<Proxy> ALL = ConcurrentHashMap.newKeySet();

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> RUNNING.forEach(Proxy::kill)));
    }

    private final String name;
    private final Path folder;
    private final int port = freePort();
    private @Nullable Process process;

    Proxy(String name, Path folder) {
        this.name = name;
        this.folder = folder;
    }

    static Set<Proxy> running() {
        return Set.copyOf(RUNNING);
    }

    /** {@return each proxy of this run, also those that have ended} */
    static Set<Proxy> all() {
        return Set.copyOf(ALL);
    }

    static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** {@return the command that runs it in the foreground} */
    abstract List<String> command();

    /** {@return the file that has its access log} */
    abstract Path accessLog();

    /** Reads one line of the access log. */
    Optional<Access> access(String line) {
        return Access.parse(line);
    }

    final String name() {
        return name;
    }

    final Path folder() {
        return folder;
    }

    final int port() {
        return port;
    }

    /** {@return the address to give a client} */
    String url() {
        return "https://localhost:" + port;
    }

    final Path write(String file, String text) {
        try {
            return Files.writeString(folder.resolve(file), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Starts it, again on the same port, and waits until it takes connections. */
    final void start() {
        try {
            ProcessBuilder builder = new ProcessBuilder(command())
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(output().toFile()));
            builder.environment().put("HOME", folder.toString());
            builder.environment().put("XDG_DATA_HOME", folder.toString());
            builder.environment().put("XDG_CONFIG_HOME", folder.toString());
            process = builder.start();
            process.getOutputStream().close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        RUNNING.add(this);
        ALL.add(this);
        long end = System.nanoTime() + START.toNanos();
        while (!takesConnections()) {
            if (!process.isAlive() || System.nanoTime() > end) {
                kill();
                throw new IllegalStateException(name + " does not start: " + logs());
            }
            pause();
        }
    }

    /** Lets it end what it does, then ends it. */
    final void stop() {
        Process ending = Objects.requireNonNull(process);
        ending.destroy();
        waitFor(ending);
        kill();
    }

    /** Ends it without a chance to do anything about it, its children too. */
    final void kill() {
        RUNNING.remove(this);
        Process ending = process;
        if (ending != null) {
            // The children first: without the parent nothing leads to them.
            List<ProcessHandle> children = ending.descendants().toList();
            ending.destroyForcibly();
            children.forEach(ProcessHandle::destroyForcibly);
            waitFor(ending);
        }
    }

    @Override
    public final void close() {
        if (RUNNING.contains(this)) {
            stop();
        }
    }

    /** Stops it, since it may log a request some time after the response, and gives all that it has logged. */
    final List<Access> stopAndListRequests() {
        close();
        return requests();
    }

    /** {@return the requests that it has logged so far} */
    final List<Access> requests() {
        try (Stream<String> lines = Files.lines(accessLog())) {
            return lines.flatMap(line -> access(line).stream()).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** {@return the end of all that it wrote} */
    final String logs() {
        StringBuilder text = new StringBuilder();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".log")).toList()) {
                List<String> lines = Files.readAllLines(file);
                text.append("\n-- ").append(file).append('\n');
                text.append(String.join("\n", lines.subList(Math.max(0, lines.size() - SHOWN_LINES), lines.size())));
            }
        } catch (IOException e) {
            text.append(e);
        }
        return text.toString();
    }

    final Path output() {
        return folder.resolve("output.log");
    }

    private boolean takesConnections() {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1000);
            return true;
        } catch (IOException refused) {
            return false;
        }
    }

    private static void waitFor(Process ending) {
        try {
            ending.waitFor(STOP.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(20);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
