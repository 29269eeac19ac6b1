package io.github.immichsdk.examples;

import io.github.immichsdk.ImmichClient;
import io.github.immichsdk.ImmichClientBuilder;
import io.github.immichsdk.oauth.LoginWithBrowser;
import io.github.immichsdk.sessions.Session;
import io.github.immichsdk.testkit.FakeAsset;
import io.github.immichsdk.testkit.FakeImmich;
import io.github.immichsdk.testkit.FakeSeed;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A server and the keys for it.
 *
 * @param url its address
 * @param keys one key per user; none with a session
 * @param session the session of the single user, instead of keys
 * @param writes whether it may be changed
 * @param trust sets up what a client trusts
 * @param fake the server itself, if it is one in memory
 */
record DemoServer(
        String url,
        List<String> keys,
        @Nullable Session session,
        boolean writes,
        UnaryOperator<ImmichClientBuilder> trust,
        @Nullable FakeImmich fake)
        implements AutoCloseable {

    /** {@return a new server in memory, with pictures in it} */
    static DemoServer filled() throws IOException {
        FakeImmich fake = FakeImmich.start();
        DemoServer place = of(fake);
        try {
            SampleServer.fill(place, fake);
            return place;
        } catch (IOException | RuntimeException e) {
            place.close();
            throw e;
        }
    }

    /**
     * {@return a new server in memory, with what a seed adds}
     *
     * @param fill adds pictures and more
     */
    static DemoServer seeded(Consumer<FakeSeed> fill) {
        DemoServer place = empty();
        fill.accept(Objects.requireNonNull(place.fake).seed());
        return place;
    }

    /** {@return a new server in memory, without pictures} */
    static DemoServer empty() {
        return of(FakeImmich.start());
    }

    private static DemoServer of(FakeImmich fake) {
        return new DemoServer(
                fake.url(), List.of(fake.apiKey(), fake.user2().apiKey()), null, true, UnaryOperator.identity(), fake);
    }

    /** {@return a server with keys for it, not to be changed} */
    static DemoServer real(String url, List<String> keys, UnaryOperator<ImmichClientBuilder> trust) {
        return new DemoServer(url, keys, null, false, trust, null);
    }

    /** {@return the server of a session that was kept, not to be changed} */
    static DemoServer real(Session session, UnaryOperator<ImmichClientBuilder> trust) {
        return new DemoServer(session.server().toString(), List.of(), session, false, trust, null);
    }

    /** {@return the same server, which may be changed} */
    DemoServer withWrites() {
        return new DemoServer(url, keys, session, true, trust, fake);
    }

    /** {@return the same server, not to be changed} */
    DemoServer withoutWrites() {
        return new DemoServer(url, keys, session, false, trust, fake);
    }

    /** {@return a builder of clients of the one user that most examples work for} */
    ImmichClientBuilder user() {
        if (session != null) {
            return setUp(ImmichClient.builder().session(session));
        }
        if (keys.size() > 1 && fake == null) {
            throw new WrongArguments("--api-key: expected one key, got " + keys.size() + "; multi-user takes several");
        }
        return setUp(ImmichClient.builder().server(url).apiKey(keys.get(0)));
    }

    /** {@return a builder of clients of the same user, who logs in for it where no human need be asked} */
    ImmichClientBuilder userLoggedIn() {
        if (fake == null) {
            return user();
        }
        return setUp(ImmichClient.builder()
                .session(LoginWithBrowser.of(url)
                        .browser(fake.browserOf(fake.admin().email())::open)
                        .messages(line -> {})
                        .run()));
    }

    /** {@return a client's builder, with a dry run where nothing may be changed} */
    ImmichClientBuilder setUp(ImmichClientBuilder builder) {
        ImmichClientBuilder trusting = trust.apply(builder);
        return writes ? trusting : trusting.dryRun();
    }

    /** {@return whether one can log in} */
    boolean canLogIn(Account account) {
        return fake != null || session != null || account.given();
    }

    /** {@return a client with a new session, for what accepts no API keys} */
    ImmichClient logIn(Account account) {
        if (fake != null) {
            return SessionTarget.open(fake);
        }
        return session != null
                ? SessionTarget.childOf(session, trust)
                : trust.apply(ImmichClient.builder())
                        .session(account.login(
                                trust.apply(ImmichClient.builder()).server(url)))
                        .build();
    }

    /** Marks duplicates on an in-memory server; a genuine server detects them by itself. */
    void seesTheSameIn(List<String> ids) {
        if (fake != null) {
            fake.seed()
                    .duplicates(ids.stream()
                            .map(id -> new FakeAsset(id, "", "", Instant.EPOCH))
                            .toArray(FakeAsset[]::new));
        }
    }

    @Override
    public void close() {
        if (fake != null) {
            fake.close();
        }
    }

    /** Shows the address, never a key. */
    @Override
    public String toString() {
        return "Place[" + url + "]";
    }
}
