package io.github.immichsdk.testkit;

import io.github.immichsdk.internal.checks.Copies;
import io.github.immichsdk.testkit.internal.faults.FaultScript;
import io.github.immichsdk.testkit.internal.faults.ProxyServer;
import io.github.immichsdk.testkit.internal.http.HttpDoor;
import io.github.immichsdk.testkit.internal.inprocess.InProcessTransport;
import io.github.immichsdk.testkit.internal.routes.Handler;
import io.github.immichsdk.testkit.internal.routes.Options;
import io.github.immichsdk.testkit.internal.routes.ProviderPages;
import io.github.immichsdk.testkit.internal.state.BlobStore;
import io.github.immichsdk.testkit.internal.state.ServerState;
import io.github.immichsdk.testkit.internal.state.User;
import io.github.immichsdk.transport.Transport;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.LinkedBlockingQueue;
import org.jspecify.annotations.Nullable;

/**
 * An in-memory Immich server for tests. It stores what it receives, and responds like the Immich version that it emulates: with
 * the same statuses, bodies and error messages. It listens only on 127.0.0.1. It starts with one administrator and one regular
 * user.
 *
 * <pre>{@code
 * try (FakeImmich server = FakeImmich.start();
 *         ImmichClient immich = ImmichClient.builder()
 *                 .server(server.url())
 *                 .apiKey(server.apiKey())
 *                 .build()) {
 *     FakeAsset photo = server.seed().photo("IMG_0001.jpg", Instant.parse("2024-05-01T10:00:00Z"));
 *     System.out.println(immich.assets().get(photo.id()).originalFileName());
 * }
 * }</pre>
 *
 * <p>The same seed and the same requests in the same order produce the same IDs. Thread-safe.
 */
public final class FakeImmich implements AutoCloseable {
    private static final int MOST_RECORDED = 100_000;

    private final ServerState world;
    private final Handler handler;
    private final HttpDoor door;
    private final FaultScript script = new FaultScript();
    private final @Nullable ProxyServer proxy;
    private final FakeUser admin;
    private final FakeUser user2;
    private final LinkedBlockingQueue<RecordedRequest> requests = new LinkedBlockingQueue<>();

    private FakeImmich(Builder builder) {
        this.world = new ServerState(builder.version, builder.clock, builder.seed, builder.jobDelay, builder.files);
        world.geodata = builder.geodata;
        if (!builder.oauth) {
            world.provider.switchOff();
        }
        this.handler = new Handler(world, new Options(builder.unstableTies, builder.seed), this::record);
        this.admin = newUser("admin@immich.test", "Admin", true);
        this.user2 = newUser("second@immich.test", "Second", false);
        try {
            this.door = new HttpDoor(builder.faults ? 0 : builder.port, handler);
        } catch (IOException taken) {
            throw cannotListen(builder.port, taken);
        }
        this.proxy = builder.faults ? proxy(builder.port) : null;
    }

    private ProxyServer proxy(int port) {
        try {
            InetSocketAddress server =
                    new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), door.port());
            return new ProxyServer(port, server, script, handler::operationId, null);
        } catch (IOException taken) {
            door.close();
            throw cannotListen(port, taken);
        }
    }

    private static UncheckedIOException cannotListen(int port, IOException taken) {
        return new UncheckedIOException("FakeImmich cannot listen on 127.0.0.1:" + port, taken);
    }

    /**
     * Starts an Immich 3.0.3 on a free port.
     *
     * @return the running server
     */
    public static FakeImmich start() {
        return builder().start();
    }

    /**
     * Returns a builder, to configure the server before the start.
     *
     * @return a new builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Returns the URL of the server, without {@code /api}.
     *
     * @return for instance {@code http://127.0.0.1:41234}
     */
    public String url() {
        return "http://127.0.0.1:" + (proxy == null ? door.port() : proxy.port());
    }

    /**
     * Returns an in-process transport for a client, which needs no network. It obeys all rules of a transport, and faults apply
     * to it too.
     *
     * @return a new transport; closing it does not stop the server
     */
    public Transport transport() {
        return new InProcessTransport(handler, script, handler::operationId);
    }

    /**
     * Returns the faults to inject.
     *
     * @return the faults, none at first
     * @throws IllegalStateException if the server was started without {@link Builder#injectFaults()}
     */
    public Faults faults() {
        if (proxy == null) {
            throw new IllegalStateException("Faults need a proxy in front of the server, and its address is fixed now:"
                    + " start with FakeImmich.builder().injectFaults().start()");
        }
        return new Faults(script, handler.operationIds());
    }

    /**
     * Returns the administrator's API key, which may do everything.
     *
     * @return the secret
     */
    public String apiKey() {
        return admin.apiKey();
    }

    /**
     * Creates another API key for the administrator, with fewer permissions.
     *
     * @param permissions its permissions, for instance {@code asset.read}; a permission that the emulated version does not know
     *     grants nothing
     * @return the secret
     */
    public String apiKey(String... permissions) {
        Copies.requireNoNulls("permissions", permissions);
        return world.locked(() -> world.addApiKey(user(admin), "test", List.of(permissions)).secret);
    }

    /**
     * Returns the administrator.
     *
     * @return the administrator that exists from the start
     */
    public FakeUser admin() {
        return admin;
    }

    /**
     * Returns the regular user.
     *
     * @return the regular user that exists from the start
     */
    public FakeUser user2() {
        return user2;
    }

    /**
     * Adds a regular user.
     *
     * @param email the e-mail address to log in with
     * @param name the name to show
     * @return the new user
     */
    public FakeUser addUser(String email, String name) {
        Objects.requireNonNull(email, "email");
        Objects.requireNonNull(name, "name");
        return newUser(email, name, false);
    }

    private FakeUser newUser(String email, String name, boolean isAdmin) {
        return world.changing(() -> {
            String password = world.newSecret(16);
            User user = world.addUser(email, password, name);
            user.admin = isAdmin;
            user.shouldChangePassword = false;
            String secret = world.addApiKey(user, "all", List.of("all")).secret;
            return new FakeUser(user.id.toString(), email, password, secret);
        });
    }

    private User user(FakeUser user) {
        return Objects.requireNonNull(world.users.get(UUID.fromString(user.id())), "user");
    }

    /**
     * Adds content for the administrator, without requests.
     *
     * @return a seed; see {@link FakeSeed#as} for other users
     */
    public FakeSeed seed() {
        return new FakeSeed(world, world.locked(() -> user(admin)));
    }

    private void record(RecordedRequest request) {
        requests.add(request);
        if (requests.size() > MOST_RECORDED) {
            requests.poll();
        }
    }

    /**
     * Returns a browser that logs in a user by OAuth, without user interaction.
     *
     * @param login the e-mail address of an account, or any other name, which creates a new account
     * @return the browser
     */
    public FakeBrowser browserOf(String login) {
        Objects.requireNonNull(login, "login");
        return new FakeBrowser(world, login);
    }

    /**
     * Returns a browser that denies access.
     *
     * @return the browser
     */
    public FakeBrowser denyingBrowser() {
        return new FakeBrowser(world, ProviderPages.DENY);
    }

    /**
     * Returns the requests so far, at most the last 100,000, in the order in which their responses were ready.
     *
     * @return a copy
     */
    public List<RecordedRequest> requests() {
        return List.copyOf(requests);
    }

    /** {@return the server without its door, for other doors and for faults} */
    Handler handler() {
        return handler;
    }

    /** Clears the recorded requests. */
    public void clearRequests() {
        requests.clear();
    }

    /** Runs all pending background jobs at once. */
    public void runJobs() {
        world.locked(() -> {
            world.jobs.runAll();
            return true;
        });
    }

    /**
     * Requests a reset of the event stream from each existing session: its next streams contain only the reset, until it is
     * acknowledged.
     */
    public void requestSyncResets() {
        world.locked(() -> {
            world.sessions.values().forEach(session -> session.pendingSyncReset = true);
            return true;
        });
    }

    /**
     * Returns the emulated version.
     *
     * @return the version
     */
    public FakeVersion version() {
        return world.version;
    }

    /**
     * Writes a file of {@code KEY=value} lines with which other programs connect to this server: {@code IMMICH_URL},
     * {@code IMMICH_API_URL}, {@code IMMICH_API_KEY}, {@code IMMICH_EMAIL}, {@code IMMICH_PASSWORD} and the same for the
     * regular user ({@code IMMICH_USER2_EMAIL}, {@code IMMICH_USER2_PASSWORD}, {@code IMMICH_USER2_API_KEY}). The file is
     * complete as soon as it exists.
     *
     * @param file where to write; an older file is replaced
     * @throws UncheckedIOException if it cannot be written
     */
    public void writeEnv(Path file) {
        Objects.requireNonNull(file, "file");
        List<String> lines = List.of(
                "IMMICH_URL=" + url(),
                "IMMICH_API_URL=" + url() + "/api",
                "IMMICH_API_KEY=" + admin.apiKey(),
                "IMMICH_EMAIL=" + admin.email(),
                "IMMICH_PASSWORD=" + admin.password(),
                "IMMICH_USER2_EMAIL=" + user2.email(),
                "IMMICH_USER2_PASSWORD=" + user2.password(),
                "IMMICH_USER2_API_KEY=" + user2.apiKey());
        Path target = file.toAbsolutePath();
        try {
            Path folder = Objects.requireNonNull(target.getParent(), "folder");
            Path whole = Files.createTempFile(folder, ".immich", ".env");
            Files.write(whole, lines);
            Files.move(whole, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException failed) {
            throw new UncheckedIOException("Cannot write " + file, failed);
        }
    }

    /** Stops the server and frees its port. */
    @Override
    public void close() {
        if (proxy != null) {
            proxy.close();
        }
        door.close();
    }

    /**
     * Configures a server before the start. Not thread-safe.
     */
    public static final class Builder {
        private FakeVersion version = FakeVersion.V3_0_3;
        private Clock clock = Clock.systemUTC();
        private long seed = 1;
        private int port;
        private int jobDelay;
        private BlobStore files = BlobStore.memory();
        private boolean unstableTies;
        private boolean oauth = true;
        private boolean geodata = true;
        private boolean faults;

        private Builder() {}

        /**
         * Sets the version to emulate; 3.0.3 by default.
         *
         * @param played the version
         * @return this
         */
        public Builder version(FakeVersion played) {
            Objects.requireNonNull(played, "played");
            version = played;
            return this;
        }

        /**
         * Sets the port; a free one by default.
         *
         * @param number the port, 0 for a free one
         * @return this
         */
        public Builder port(int number) {
            port = number;
            return this;
        }

        /**
         * Sets the clock of the server.
         *
         * @param watched the clock
         * @return this
         */
        public Builder clock(Clock watched) {
            Objects.requireNonNull(watched, "watched");
            clock = watched;
            return this;
        }

        /**
         * Sets the seed for IDs, secrets and randomness; a fixed number by default.
         *
         * @param number any number
         * @return this
         */
        public Builder seed(long number) {
            seed = number;
            return this;
        }

        /**
         * Stores each upload as a file in a folder instead of in memory.
         *
         * @param folder the folder, which must exist; its files remain when the server is closed
         * @return this
         */
        public Builder keepFilesIn(Path folder) {
            Objects.requireNonNull(folder, "folder");
            files = BlobStore.folder(folder);
            return this;
        }

        /**
         * Delays background jobs (reading the metadata of an upload, purging permanently deleted assets) by a number of
         * requests, as on a genuine server. By default, they run as soon as the response is sent.
         *
         * <p>Jobs that are due during an event stream run after the stream has begun: as on a genuine server, the rows that
         * they rewrite are omitted from that stream, although it is complete, and arrive with the next one.
         *
         * @param requests the number of further requests before the jobs run; a request for the job queues runs them at once
         * @return this
         */
        public Builder jobsAfterRequests(int requests) {
            jobDelay = requests;
            return this;
        }

        /**
         * Emulates a flaw of the genuine server: searches order by capture time alone, and assets of the same time have a
         * different order on each page, so that plain paging repeats some and misses others.
         *
         * @return this
         */
        public Builder unstableTies() {
            unstableTies = true;
            return this;
        }

        /**
         * Puts a proxy in front of the server that injects the faults of {@link FakeImmich#faults()}. Costs a fraction of a
         * millisecond per request.
         *
         * @return this
         */
        public Builder injectFaults() {
            faults = true;
            return this;
        }

        /**
         * Disables OAuth, as on a genuine server before an administrator configures it.
         *
         * @return this
         */
        public Builder disableOAuth() {
            oauth = false;
            return this;
        }

        /**
         * Emulates a server whose geodata is not imported: it finds no city, state or country for a position, so that they are
         * null in EXIF data, on the map and in the timeline, and lists of places are empty. By default, the server knows about
         * 80 cities.
         *
         * @return this
         */
        public Builder disableGeodata() {
            geodata = false;
            return this;
        }

        /**
         * Starts the server.
         *
         * @return the running server
         * @throws UncheckedIOException if the port is in use
         */
        public FakeImmich start() {
            return new FakeImmich(this);
        }
    }
}
