package io.github.immichsdk.testkit;

import io.github.immichsdk.testkit.internal.faults.FaultProxy;
import io.github.immichsdk.testkit.internal.faults.FaultScript;
import io.github.immichsdk.testkit.internal.http.HttpDoor;
import io.github.immichsdk.testkit.internal.inprocess.InProcessTransport;
import io.github.immichsdk.testkit.internal.routes.Handler;
import io.github.immichsdk.testkit.internal.routes.Options;
import io.github.immichsdk.testkit.internal.routes.ProviderPages;
import io.github.immichsdk.testkit.internal.state.BlobStore;
import io.github.immichsdk.testkit.internal.state.User;
import io.github.immichsdk.testkit.internal.state.World;
import io.github.immichsdk.transport.Transport;
import java.io.IOException;
import java.io.UncheckedIOException;
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
 * An Immich server in memory, for tests. It keeps what it is given, and answers as the version it plays does: the same
 * statuses, bodies and error texts. It listens on 127.0.0.1 only. There is one administrator and one plain user from the
 * start.
 *
 * <pre>{@code
 * try (FakeImmich immich = FakeImmich.start()) {
 *     FakeAsset photo = immich.seed().photo("IMG_0001.jpg", Instant.parse("2024-05-01T10:00:00Z"));
 *     // point a client at immich.url() with immich.apiKey()
 * }
 * }</pre>
 *
 * <p>The same seed and the same requests in the same order give the same ids. Safe for use by several threads.
 */
public final class FakeImmich implements AutoCloseable {
    private static final int MOST_RECORDED = 100_000;

    private final World world;
    private final Handler handler;
    private final HttpDoor door;
    private final FaultScript script = new FaultScript();
    private final @Nullable FaultProxy proxy;
    private final FakeUser admin;
    private final FakeUser user2;
    private final LinkedBlockingQueue<RecordedRequest> requests = new LinkedBlockingQueue<>();

    private FakeImmich(Builder builder) {
        this.world = new World(builder.version, builder.clock, builder.seed, builder.jobDelay, builder.files);
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

    private FaultProxy proxy(int port) {
        try {
            return new FaultProxy(port, door.port(), script, handler::operationId);
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
     * Makes choices before the start.
     *
     * @return a new builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Returns the address of the server, without {@code /api}.
     *
     * @return for instance {@code http://127.0.0.1:41234}
     */
    public String url() {
        return "http://127.0.0.1:" + (proxy == null ? door.port() : proxy.port());
    }

    /**
     * Opens the door that needs no network: a transport for a client, whose requests come straight to this server. It keeps
     * all rules of a transport, and faults happen on it too.
     *
     * @return a new transport; closing it does not stop the server
     */
    public Transport transport() {
        return new InProcessTransport(handler, script, handler::operationId);
    }

    /**
     * Returns what is to go wrong.
     *
     * @return the faults, none at first
     * @throws IllegalStateException if the server was started without {@link Builder#withFaults()}
     */
    public Faults faults() {
        if (proxy == null) {
            throw new IllegalStateException("Faults need a proxy in front of the server, and its address is fixed now:"
                    + " start with FakeImmich.builder().withFaults().start()");
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
     * Makes one more API key for the administrator, a narrower one.
     *
     * @param permissions what it may do, for instance {@code asset.read}; a word the played version does not know grants nothing
     * @return the secret
     */
    public String apiKey(String... permissions) {
        return world.locked(() -> world.addApiKey(user(admin), "test", List.of(permissions)).secret);
    }

    /**
     * Returns the administrator.
     *
     * @return the user that is there from the start
     */
    public FakeUser admin() {
        return admin;
    }

    /**
     * Returns the plain user.
     *
     * @return the other user that is there from the start
     */
    public FakeUser user2() {
        return user2;
    }

    /**
     * Adds a plain user.
     *
     * @param email the address to log in with
     * @param name the name to show
     * @return the new user
     */
    public FakeUser addUser(String email, String name) {
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
     * Fills the server for the administrator, without requests.
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
     * Returns a browser with which someone logs in by OAuth, without a page and without a human.
     *
     * @param login who: the address of an account, or any other name, which makes a new account
     * @return the browser
     */
    public FakeBrowser browserOf(String login) {
        return new FakeBrowser(world, login);
    }

    /**
     * Returns a browser with which nobody logs in: it denies.
     *
     * @return the browser
     */
    public FakeBrowser denyingBrowser() {
        return new FakeBrowser(world, ProviderPages.DENY);
    }

    /**
     * Returns what was asked so far, at most the last 100,000 requests, in the order in which the answers stood.
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

    /** Forgets what was asked so far. */
    public void clearRequests() {
        requests.clear();
    }

    /** Does at once all work that waits in the background. */
    public void runJobs() {
        world.locked(() -> {
            world.jobs.runAll();
            return true;
        });
    }

    /**
     * Has each session that there is begin its event stream anew: the next one tells of the reset and nothing else, until that is
     * acknowledged.
     */
    public void requestSyncResets() {
        world.locked(() -> {
            world.sessions.values().forEach(session -> session.pendingSyncReset = true);
            return true;
        });
    }

    /**
     * Returns the version it plays.
     *
     * @return the version
     */
    public FakeVersion version() {
        return world.version;
    }

    /**
     * Writes a file of {@code KEY=value} lines that tell other programs how to reach this server: {@code IMMICH_URL},
     * {@code IMMICH_API_URL}, {@code IMMICH_API_KEY}, {@code IMMICH_EMAIL}, {@code IMMICH_PASSWORD} and the same for the
     * plain user ({@code IMMICH_USER2_EMAIL}, {@code IMMICH_USER2_PASSWORD}, {@code IMMICH_USER2_API_KEY}). The file is
     * whole as soon as it is there.
     *
     * @param file where to write; an older file is replaced
     * @throws UncheckedIOException if it cannot be written
     */
    public void writeEnv(Path file) {
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
     * Makes choices before the start. Not safe for use by several threads.
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
        private boolean faults;

        private Builder() {}

        /**
         * Sets the version to play. Without it that is 3.0.3.
         *
         * @param played the version
         * @return this
         */
        public Builder version(FakeVersion played) {
            version = played;
            return this;
        }

        /**
         * Sets the port. Without it any free one is taken.
         *
         * @param number the port, 0 for a free one
         * @return this
         */
        public Builder port(int number) {
            port = number;
            return this;
        }

        /**
         * Sets the clock that the server looks at.
         *
         * @param watched the clock
         * @return this
         */
        public Builder clock(Clock watched) {
            clock = watched;
            return this;
        }

        /**
         * Sets where ids, secrets and chance come from. Without it that is always the same.
         *
         * @param number any number
         * @return this
         */
        public Builder seed(long number) {
            seed = number;
            return this;
        }

        /**
         * Keeps the bytes of uploads in a folder, a file each, in place of memory.
         *
         * @param folder the folder, which must be there; what is in it stays when the server is closed
         * @return this
         */
        public Builder keepFilesIn(Path folder) {
            files = BlobStore.folder(folder);
            return this;
        }

        /**
         * Lets background work (reading the metadata of an upload, purging what was deleted for good) wait for some more
         * requests, as on a genuine server. Without it that work is done as soon as the request is answered.
         *
         * <p>Work that is due during an event stream is done after the stream has begun: as on a genuine server, the rows that it
         * rewrites are left out of that stream, although it is complete, and come with the next one.
         *
         * @param requests how many further requests are answered first; asking for the job queues ends the wait
         * @return this
         */
        public Builder jobsAfterRequests(int requests) {
            jobDelay = requests;
            return this;
        }

        /**
         * Plays a flaw of the genuine server: searches order by capture time alone, and assets of the same time come in
         * another order on each page, so that plain paging repeats some and misses others.
         *
         * @return this
         */
        public Builder unstableTies() {
            unstableTies = true;
            return this;
        }

        /**
         * Puts a proxy in front of the server that lets exchanges go wrong, as {@link FakeImmich#faults()} says. It costs each
         * request a fraction of a millisecond.
         *
         * @return this
         */
        public Builder withFaults() {
            faults = true;
            return this;
        }

        /**
         * Switches OAuth off, as it is on a genuine server until an administrator sets it up.
         *
         * @return this
         */
        public Builder withoutOAuth() {
            oauth = false;
            return this;
        }

        /**
         * Starts the server.
         *
         * @return the running server
         * @throws UncheckedIOException if the port is taken
         */
        public FakeImmich start() {
            return new FakeImmich(this);
        }
    }
}
