package io.github.immichsdk.contract;

import io.github.immichsdk.ImmichClient;
import io.github.immichsdk.ImmichClientBuilder;
import io.github.immichsdk.api.ServerVersion;
import io.github.immichsdk.proof.Proof;
import io.github.immichsdk.sessions.Session;
import io.github.immichsdk.testkit.FakeImmich;
import io.github.immichsdk.testkit.FakeVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A server that the contract suite runs on: a fake of one version, or the one that {@code immich.env} names. */
public final class ContractServer {

    private static final String PASSWORD = "contract-password-1";

    private final String name;
    private final String url;
    private final String adminKey;
    private final boolean isFake;
    private final int proofAssets;
    private @Nullable LiveOperations live;
    private @Nullable ImmichClient sharedAdmin;
    private @Nullable ImmichClient sharedVisitor;

    private ContractServer(String name, String url, String adminKey, int proofAssets, boolean isFake) {
        this.name = name;
        this.url = url;
        this.adminKey = adminKey;
        this.proofAssets = proofAssets;
        this.isFake = isFake;
    }

    static ContractServer fake(FakeVersion version) {
        FakeImmich fake = FakeImmich.builder().version(version).start();
        return fake("fake", fake.url(), fake);
    }

    /** Starts a fake of a version, which the suite reaches through a front only. */
    static ContractServer behind(ContractFront front, FakeVersion version) {
        FakeImmich fake = FakeImmich.builder().version(version).start();
        return fake(front.name(), front.inFrontOf(fake.url()), fake);
    }

    private static ContractServer fake(String name, String url, FakeImmich fake) {
        int proofAssets = Proof.isFull() ? 3_000 : 240;
        return new ContractServer(name + " " + fake.version().number(), url, fake.apiKey(), proofAssets, true);
    }

    /**
     * Reads the address and the administrator's key from a file of KEY=value lines; with {@code IMMICH_PROOF_ASSETS}, how many
     * assets the proof of complete lists uploads, and with {@code IMMICH_FAKE=true}, that the server is a fake.
     */
    static ContractServer live(Path env) {
        try {
            Map<String, String> values = Files.readAllLines(env).stream()
                    .filter(line -> line.contains("="))
                    .collect(Collectors.toMap(
                            line -> line.substring(0, line.indexOf('=')),
                            line -> line.substring(line.indexOf('=') + 1)));
            String url = Objects.requireNonNull(values.get("IMMICH_URL"), "IMMICH_URL in " + env);
            String key = Objects.requireNonNull(values.get("IMMICH_API_KEY"), "IMMICH_API_KEY in " + env);
            int assets = Integer.parseInt(values.getOrDefault("IMMICH_PROOF_ASSETS", "3000"));
            boolean isFake = Boolean.parseBoolean(values.get("IMMICH_FAKE"));
            ContractServer server = new ContractServer(isFake ? "fake" : "genuine", url, key, assets, isFake);
            if (Boolean.getBoolean("immich.live")) {
                server.live = new LiveOperations(server.version());
            }
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException("immich.env: cannot read " + env, e);
        }
    }

    /** {@return the server's address} */
    public String url() {
        return url;
    }

    /** {@return the server's version} */
    public ServerVersion version() {
        try (ImmichClient admin = admin()) {
            Map<String, @Nullable Object> version =
                    admin.raw().get("/server/version").asMap();
            return ServerVersion.of(version.get("major") + "." + version.get("minor") + "." + version.get("patch"));
        }
    }

    /** {@return whether it is a fake, whose background jobs are done at once} */
    public boolean isFake() {
        return isFake;
    }

    /** {@return how many assets the proof of complete lists uploads} */
    int proofAssets() {
        return proofAssets;
    }

    /** {@return a client of the administrator; the caller closes it} */
    public ImmichClient admin() {
        return builder().apiKey(adminKey).build();
    }

    /** {@return a builder of clients, without credentials} */
    ImmichClientBuilder builder() {
        ImmichClientBuilder builder = ImmichClient.builder().server(url);
        return live == null ? builder : builder.interceptor(live);
    }

    /** {@return the client of the administrator that creates users, removes them and looks at the queues} */
    synchronized ImmichClient sharedAdmin() {
        if (sharedAdmin == null) {
            sharedAdmin = admin();
        }
        return sharedAdmin;
    }

    private synchronized ImmichClient sharedVisitor() {
        if (sharedVisitor == null) {
            sharedVisitor = builder().build();
        }
        return sharedVisitor;
    }

    /**
     * Closes the clients that create users: after each class. A connection that is idle for longer may be closed by a server or
     * a proxy at the moment of the next request.
     */
    synchronized void closeShared() {
        for (ImmichClient client : new ImmichClient[] {sharedAdmin, sharedVisitor}) {
            if (client != null) {
                client.close();
            }
        }
        sharedAdmin = null;
        sharedVisitor = null;
    }

    /** Makes a user of one's own, who is removed with all they have when closed. */
    public ContractUser newUser() {
        String email = "contract-" + UUID.randomUUID() + "@immich.test";
        Object id = sharedAdmin()
                .raw()
                .call("POST", "/admin/users")
                .body(Map.of("email", email, "password", PASSWORD, "name", "Contract"))
                .asMap()
                .get("id");
        Session session = sharedVisitor().auth().login(email, PASSWORD);
        return new ContractUser(this, String.valueOf(id), session, PASSWORD);
    }

    /** Makes an API key for a session. */
    String newKey(Session session, String... permissions) {
        try (ImmichClient own = builder().session(session).build()) {
            Object secret = own.raw()
                    .call("POST", "/api-keys")
                    .body(Map.of("name", "contract", "permissions", List.of(permissions)))
                    .asMap()
                    .get("secret");
            return String.valueOf(secret);
        }
    }

    void remove(ContractUser user) {
        new Removal(sharedAdmin(), time -> LockSupport.parkNanos(time.toNanos())).remove(user.id());
    }

    /** Waits until the server has done what follows a change: to be called after each one, before an event stream is read. */
    public void settle() {
        Settling.settle(this);
    }

    @Override
    public String toString() {
        return name;
    }
}
