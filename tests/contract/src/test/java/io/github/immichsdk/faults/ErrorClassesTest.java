package io.github.immichsdk.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.immichsdk.ImmichClient;
import io.github.immichsdk.ImmichClientBuilder;
import io.github.immichsdk.assets.AssetChange;
import io.github.immichsdk.config.CircuitBreakerOptions;
import io.github.immichsdk.config.RetryOptions;
import io.github.immichsdk.config.Timeouts;
import io.github.immichsdk.errors.ImmichBatchException;
import io.github.immichsdk.errors.ImmichCancelledException;
import io.github.immichsdk.errors.ImmichCircuitOpenException;
import io.github.immichsdk.errors.ImmichCredentialException;
import io.github.immichsdk.errors.ImmichDataException;
import io.github.immichsdk.errors.ImmichIncompleteException;
import io.github.immichsdk.errors.ImmichInterruptedException;
import io.github.immichsdk.errors.ImmichPayloadTooLargeException;
import io.github.immichsdk.errors.ImmichRateLimitedException;
import io.github.immichsdk.errors.ImmichServerException;
import io.github.immichsdk.errors.ImmichTimeoutException;
import io.github.immichsdk.errors.ImmichTransportException;
import io.github.immichsdk.errors.ImmichUnexpectedResponseException;
import io.github.immichsdk.errors.ImmichValidationException;
import io.github.immichsdk.search.AssetQuery;
import io.github.immichsdk.sessions.ChildSessionOptions;
import io.github.immichsdk.testkit.FakeImmich;
import io.github.immichsdk.testkit.FakeVersion;
import io.github.immichsdk.transport.CancelHandle;
import io.github.immichsdk.uploads.UploadOptions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Each way in which a call can fail, over a real connection to each version, is an exception of its own type. */
@ParameterizedClass
@EnumSource(FakeVersion.class)
class ErrorClassesTest {

    private static final int BATCH = 1000;

    @Parameter
    FakeVersion version;

    @TempDir
    Path folder;

    private FakeImmich fake;

    @BeforeEach
    void start() {
        fake = FakeImmich.builder().version(version).injectFaults().start();
    }

    @AfterEach
    void stop() {
        fake.close();
    }

    private ImmichClientBuilder builder() {
        return ImmichClient.builder().server(fake.url()).apiKey(fake.apiKey()).retry(RetryOptions.none());
    }

    @Test
    void aConnectionThatBreaksIsATransportException() {
        // the client of the JDK sends a GET again by itself once
        fake.faults().on("getMyUser").always().resetBeforeHandling();
        try (ImmichClient immich = builder().build()) {
            assertThatThrownBy(() -> immich.users().me()).isInstanceOf(ImmichTransportException.class);
        }
    }

    @Test
    void aServerThatDoesNotRespondInTimeIsATimeout() {
        fake.faults().on("getMyUser").stallBeforeHandling();
        try (ImmichClient immich = builder()
                .timeouts(Timeouts.defaults().response(Duration.ofMillis(300)))
                .build()) {
            assertThatThrownBy(() -> immich.users().me())
                    .isInstanceOf(ImmichTimeoutException.class)
                    .hasMessageContaining("timeouts.response");
        }
    }

    @Test
    void aFailureOfTheServerIsAServerException() {
        fake.faults().on("getMyUser").respond(500);
        try (ImmichClient immich = builder().build()) {
            assertThatThrownBy(() -> immich.users().me()).isInstanceOf(ImmichServerException.class);
        }
    }

    @Test
    void aProxyThatLimitsTheRateSaysHowLongToWait() {
        fake.faults().on("getMyUser").respond(429).retryAfter(Duration.ofSeconds(7));
        try (ImmichClient immich = builder().build()) {
            ImmichRateLimitedException limited = catchThrowableOfType(
                    ImmichRateLimitedException.class, () -> immich.users().me());
            assertThat(limited.retryAfter()).isEqualTo(Duration.ofSeconds(7));
        }
    }

    @Test
    void aProxyThatAcceptsNoLargeBodyIsReported() throws Exception {
        Path file = Files.write(folder.resolve("a.jpg"), new byte[100]);
        fake.faults().on("uploadAsset").bodyTooLarge();
        try (ImmichClient immich = builder().build()) {
            assertThatThrownBy(() -> immich.uploads().upload(file)).isInstanceOf(ImmichPayloadTooLargeException.class);
        }
    }

    @Test
    void theLogInPageOfAProxyIsNoImmichApi() {
        fake.faults().on("getMyUser").loginPage();
        try (ImmichClient immich = builder().build()) {
            assertThatThrownBy(() -> immich.users().me()).isInstanceOf(ImmichUnexpectedResponseException.class);
        }
    }

    @Test
    void aResponseOfAnotherFormSaysWhereItDiffers() {
        fake.faults().on("getMyUser").respond(200).body("application/json", "{\"id\":5}");
        try (ImmichClient immich = builder().build()) {
            ImmichDataException data = catchThrowableOfType(
                    ImmichDataException.class, () -> immich.users().me());
            assertThat(data.path()).contains("id");
        }
    }

    @Test
    void whatTheServerFindsWrongIsAValidationException() {
        try (ImmichClient immich = builder().build()) {
            assertThatThrownBy(() -> immich.raw()
                            .call("POST", "/albums")
                            .body(Map.of("albumName", 5))
                            .send())
                    .isInstanceOf(ImmichValidationException.class)
                    .hasMessageContaining("albumName");
        }
    }

    @Test
    void aCredentialOfTheWrongKindIsRefusedBeforeAnyRequest() {
        try (ImmichClient immich = builder().build()) {
            fake.clearRequests();
            assertThatThrownBy(() -> immich.sessions().createChild(ChildSessionOptions.defaults()))
                    .isInstanceOf(ImmichCredentialException.class);
            assertThat(fake.requests()).isEmpty();
        }
    }

    @Test
    void whatIsCancelledSaysSo() throws Exception {
        Path file = Files.write(folder.resolve("a.jpg"), new byte[100]);
        CancelHandle handle = new CancelHandle();
        handle.cancel();
        try (ImmichClient immich = builder().build()) {
            assertThatThrownBy(() -> immich.uploads()
                            .upload(file, UploadOptions.defaults().cancel(handle)))
                    .isInstanceOf(ImmichCancelledException.class);
        }
    }

    @Test
    void anInterruptedThreadStaysInterrupted() {
        try (ImmichClient immich = builder().build()) {
            Thread.currentThread().interrupt();
            assertThatThrownBy(() -> immich.users().me()).isInstanceOf(ImmichInterruptedException.class);
            assertThat(Thread.interrupted()).isTrue();
        }
    }

    @Test
    void anOpenCircuitBreakerSendsNothing() {
        fake.faults().any().always().respond(500);
        try (ImmichClient immich = builder()
                .circuitBreaker(new CircuitBreakerOptions(50, 10, Duration.ofMinutes(1)))
                .build()) {
            for (int i = 0; i < 10; i++) {
                assertThatThrownBy(() -> immich.users().me()).isInstanceOf(ImmichServerException.class);
            }
            int before = fake.faults().seen().size();
            assertThatThrownBy(() -> immich.users().me()).isInstanceOf(ImmichCircuitOpenException.class);
            assertThat(fake.faults().seen()).hasSize(before);
        }
    }

    @Test
    void aBatchThatFailsReportsWhatIsDoneAndWhatRemains() {
        List<String> ids = fake.seed()
                .photos(BATCH + 5, i -> Instant.parse("2026-01-01T10:00:00Z").plusSeconds(i));
        fake.faults().on("updateAssets").skip(1).respond(500);
        try (ImmichClient immich = builder().build()) {
            ImmichBatchException batch = catchThrowableOfType(
                    ImmichBatchException.class,
                    () -> immich.assets().updateAll(ids, AssetChange.none().favorite()));
            assertThat(batch.done()).hasSize(BATCH);
            assertThat(batch.remaining()).containsExactlyElementsOf(ids.subList(BATCH, ids.size()));
        }
    }

    @Test
    void aListThatTheServerCountsLongerIsNotTakenAsWhole() {
        fake.seed().photos(3, i -> Instant.parse("2026-01-01T10:00:00Z").plusSeconds(i));
        fake.faults().on("searchAssetStatistics").always().respond(200).body("application/json", "{\"total\":4}");
        try (ImmichClient immich = builder().build()) {
            assertThatThrownBy(() ->
                            immich.search().stream(AssetQuery.all().pageSize(2)).toList())
                    .isInstanceOf(ImmichIncompleteException.class);
        }
    }
}
