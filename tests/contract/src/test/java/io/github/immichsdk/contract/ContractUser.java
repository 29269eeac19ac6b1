package io.github.immichsdk.contract;

import io.github.immichsdk.ImmichClient;
import io.github.immichsdk.ImmichClientBuilder;
import io.github.immichsdk.sessions.Session;

/** A user made for one test: all that the test makes on the server is theirs, and goes with them. */
public final class ContractUser implements AutoCloseable {

    private final ContractServer server;
    private final String id;
    private final Session session;
    private final String password;
    private final String apiKey;
    private final ImmichClient client;

    ContractUser(ContractServer server, String id, Session session, String password) {
        this.server = server;
        this.id = id;
        this.session = session;
        this.password = password;
        this.apiKey = server.newKey(session, "all");
        this.client = builder().build();
    }

    /** {@return the user's id} */
    public String id() {
        return id;
    }

    /** {@return a session of the user} */
    public Session session() {
        return session;
    }

    /** {@return the user's password} */
    public String password() {
        return password;
    }

    /** {@return an API key of the user that may do everything} */
    public String apiKey() {
        return apiKey;
    }

    /** {@return an API key of the user that may do only some things} */
    public String apiKey(String... permissions) {
        return server.newKey(session, permissions);
    }

    /** {@return a client of the user, by API key} */
    public ImmichClient client() {
        return client;
    }

    /** {@return a builder for further clients of the user; whoever builds one closes it} */
    public ImmichClientBuilder builder() {
        return server.builder().apiKey(apiKey);
    }

    /** Removes the user and all they have. */
    @Override
    public void close() {
        client.close();
        server.remove(this);
    }
}
