package io.github.immichsdk.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.immichsdk.ImmichClient;
import io.github.immichsdk.ManyUsers;
import io.github.immichsdk.admin.ImmichAdmin;
import io.github.immichsdk.admin.users.NewUser;
import io.github.immichsdk.admin.users.UserChange;
import io.github.immichsdk.api.Permission;
import io.github.immichsdk.apikeys.ApiKeyChange;
import io.github.immichsdk.config.CallInterceptor;
import io.github.immichsdk.config.SecretFile;
import io.github.immichsdk.oauth.AuthorizationRequest;
import io.github.immichsdk.oauth.OAuth;
import io.github.immichsdk.oauth.OAuthOptions;
import io.github.immichsdk.search.AssetQuery;
import io.github.immichsdk.testkit.FakeImmich;
import io.github.immichsdk.testkit.ImmichServer;
import io.github.immichsdk.transport.Transport;
import io.github.immichsdk.transport.TransportRequest;
import io.github.immichsdk.transport.TransportResponse;
import io.github.immichsdk.users.MyUser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The Java code in the Javadoc of clients, logins and accounts, unless a page shows the same. */
class ClientJavadocTest {

    @ImmichServer
    FakeImmich server;

    @TempDir
    Path folder;

    private ImmichClient immich;

    @BeforeEach
    void open() {
        immich = ImmichClient.builder()
                .server(server.url())
                .apiKey(server.apiKey())
                .build();
    }

    @AfterEach
    void close() {
        immich.close();
    }

    @Test
    void aClientIsBuiltWithServerAndKey() {
        String url = server.url();
        String key = server.apiKey();

        String out = Printed.by(() -> {
            try (ImmichClient immich =
                    ImmichClient.builder().server(url).apiKey(key).build()) {
                System.out.println(immich.users().me().name());
            }
        });

        assertThat(out.strip()).isEqualTo(immich.users().me().name());
    }

    @Test
    void theAssetsOfEachUserAreCounted() {
        server.seed().photo("pier.jpg", Instant.parse("2026-07-01T12:00:00Z"));
        String url = server.url();
        List<String> keys = List.of(server.apiKey());

        String out = Printed.by(() -> {
            ManyUsers.on(url, keys)
                    .run(immich -> immich.search().count(AssetQuery.all()))
                    .forEach(System.out::println); // Ada: 12031
        });

        assertThat(out.strip()).isEqualTo(immich.users().me().name() + ": 1");
    }

    @Test
    void aKeyIsReadFromAFileOfItsOwner() throws IOException {
        String url = server.url();
        Path keyFile = Files.writeString(Files.createTempFile(folder, "api-key", ""), server.apiKey() + "\n");

        ImmichClient immich = ImmichClient.builder()
                .server(url)
                .apiKey(SecretFile.read(keyFile))
                .build();

        try (immich) {
            assertThat(immich.users().me().email()).isEqualTo(server.admin().email());
        }
    }

    @Test
    void eachAttemptIsTimed() {
        Map<String, Duration> times = new ConcurrentHashMap<>();

        CallInterceptor timer =
                attempt -> result -> times.put(attempt.operation().id(), result.took());

        try (ImmichClient timed = ImmichClient.builder()
                .server(server.url())
                .apiKey(server.apiKey())
                .interceptor(timer)
                .build()) {
            timed.users().me();
        }
        assertThat(times).containsKey("getMyUser");
    }

    @Test
    void aLoginPassesTheHeadersThatTheProxyNeeds() {
        String url = server.url();
        Map<String, String> proxyHeaders = Map.of("CF-Access-Client-Id", "me");

        OAuthOptions options = OAuthOptions.defaults().client(client -> client.extraHeaders(() -> proxyHeaders));
        AuthorizationRequest request = OAuth.authorize(url, "https://app.example.org/back", options);

        assertThat(request.loginUrl()).hasParameter("state");
        List<String> sent = new ArrayList<>();
        Transport recording = new Transport() {
            @Override
            public TransportResponse send(TransportRequest request) throws IOException {
                sent.add(request.headers().first("CF-Access-Client-Id"));
                return server.transport().send(request);
            }

            @Override
            public void close() {}
        };
        OAuth.authorize(
                url,
                "https://app.example.org/back",
                options.client(client -> options.client().apply(client).transport(recording)));
        assertThat(sent).isNotEmpty().containsOnly("me");
    }

    @Test
    void aKeyIsRenamedAndRestricted() {
        String id = immich.apiKeys().create("old", Permission.ALL).key().id();

        immich.apiKeys().update(id, ApiKeyChange.none().name("backup").permissions(Permission.ASSET_READ));

        assertThat(immich.apiKeys().get(id).name()).isEqualTo("backup");
        assertThat(immich.apiKeys().get(id).permissions()).containsExactly(Permission.ASSET_READ);
    }

    @Test
    void aUserIsCreatedAndChanged() {
        ImmichAdmin admin = ImmichAdmin.of(immich);
        String password = "a-long-password";

        NewUser newUser = NewUser.of("ann@example.org", "Ann", password)
                .quota(50_000_000_000L)
                .notifyByEmail();
        MyUser ann = admin.users().create(newUser);
        assertThat(ann.quotaSizeInBytes()).isEqualTo(50_000_000_000L);

        admin.users().update(ann.id(), UserChange.none().name("Anne").quota(80_000_000_000L));
        assertThat(admin.users().get(ann.id()).name()).isEqualTo("Anne");
    }
}
